// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.PatchBatch;
import org.slicewise.segmentation.PatchSampler;
import org.slicewise.segmentation.PatchStream;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.volume.Seeds;

/**
 * A training from its first iteration, or from a checkpoint, to its end.
 *
 * <p>Whatever is drawn by chance in an iteration depends on the seed and the number of the iteration alone, so a
 * checkpoint need not hold the state of any generator.
 */
final class TrainingRun {

    private final TrainingData data;
    private final TrainingSpec spec;
    private final NetworkPlan plan;
    private final PatchSampler sampler;
    private final Training training;
    private final Optional<RunFolder> folder;
    private final Device device;
    private final TrainingMonitor monitor;
    private final BooleanSupplier cancelled;
    private final TimeLeft left = new TimeLeft(System::nanoTime);

    private LearningCurve curve;
    private BestSoFar best = BestSoFar.NONE;
    private StoredSegmenter bestSegmenter;
    private int done;

    /**
     * A training that has not begun.
     *
     * @param spec with the patch that is really used
     * @param cancelled asked before every iteration
     */
    TrainingRun(
            TrainingData data,
            TrainingSpec spec,
            NetworkPlan plan,
            PatchSampler sampler,
            Training training,
            Optional<RunFolder> folder,
            Device device,
            TrainingMonitor monitor,
            BooleanSupplier cancelled) {
        this.data = data;
        this.spec = spec;
        this.plan = plan;
        this.sampler = sampler;
        this.training = training;
        this.folder = folder;
        this.device = device;
        this.monitor = monitor;
        this.cancelled = cancelled;
        this.curve = new LearningCurve(data.labels());
    }

    /** Trains, and gives the best segmenter if it was validated, the last one otherwise. */
    StoredSegmenter finish() throws IOException {
        Optional<RunFacts> facts = folder.map(kept -> RunFacts.of(data, spec));
        Machine machine = Machine.with(device);
        if (folder.isPresent()) {
            resume(folder.get(), facts.get(), machine);
        }
        monitor.started(curve);
        try (PatchStream patches = PatchStream.startAt(done, sampler, spec)) {
            while (!isOver()) {
                iterate(patches);
                boolean validated = isValidated();
                if (validated) {
                    validate();
                }
                if (folder.isPresent() && (validated || isOver() || folder.get().isDue(done))) {
                    folder.get().write(facts.get(), machine, state(), segmenter());
                }
            }
        } catch (DivergedException e) {
            throw withWhatIsKept(e);
        }
        if (best.isOver(spec.validation().patience()) && done < spec.iterations()) {
            monitor.note("The training ended early, after iteration %d of %d: the last %d validations were not better"
                            .formatted(done, spec.iterations(), best.misses())
                    + " than that of iteration %d.".formatted(best.iteration()));
        }
        return best.isThere() ? bestSegmenter() : segmenter();
    }

    private void resume(RunFolder kept, RunFacts facts, Machine machine) throws IOException {
        CheckpointFile file = kept.checkpoint();
        if (!Files.exists(file.path())) {
            return;
        }
        CheckpointFile.Content content = file.read(facts, training.tensors(), data.labels(), this::rate);
        training.restore(content.state().training());
        done = content.state().iteration();
        best = content.state().best();
        curve = content.state().curve();
        kept.found(done);
        if (best.isThere() && !Files.exists(kept.best())) {
            throw new IOException("%s was written after iteration %d, but is not there any more. Cure: put it back, or"
                            .formatted(kept.best(), best.iteration())
                    + " train anew in another folder.");
        }
        monitor.note("The training goes on after iteration %d of %d.".formatted(done, spec.iterations()));
        machine.differenceFrom(content.machine()).ifPresent(monitor::note);
    }

    private boolean isOver() {
        return done >= spec.iterations() || best.isOver(spec.validation().patience());
    }

    private void iterate(PatchStream patches) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(
                    "The training was cancelled after %d of %d iterations.".formatted(done, spec.iterations()));
        }
        int next = done + 1;
        Duration before = patches.waitingTime();
        PatchBatch batch = patches.next();
        float waited = patches.waitingTime().minus(before).toNanos() / 1e9f;
        double rate = rate(next);
        float loss = DjlRuntime.get()
                .seeded(
                        Seeds.derive(spec.seed(), "step", "", done),
                        () -> training.step(batch.patch(), batch.image(), batch.classes(), rate));
        curve.add(new LearningCurve.Step(next, loss, rate, Float.NaN, waited));
        if (!Float.isFinite(loss)) {
            throw DivergedException.ofLoss(loss, next, rate);
        }
        done = next;
        monitor.iteration(done, spec.iterations(), loss, rate);
        monitor.left(left.after(done, spec.iterations()));
    }

    private double rate(int iteration) {
        return spec.descent().schedule().at(spec.descent().optimizer().rate(), iteration - 1, spec.iterations());
    }

    private boolean isValidated() {
        int every = spec.validation().every();
        return every > 0 && !data.validation().isEmpty() && (done % every == 0 || done == spec.iterations());
    }

    private void validate() throws IOException {
        StoredSegmenter current = segmenter();
        ValidationScore score = new Validator(data, device).score(done, current, cancelled);
        best = best.or(score);
        curve.add(score);
        boolean isBest = best.iteration() == done;
        if (isBest && folder.isPresent()) {
            SegmenterFile.write(current, folder.get().best());
        } else if (isBest) {
            bestSegmenter = current;
        }
        monitor.validated(score, isBest);
    }

    private StoredSegmenter bestSegmenter() throws IOException {
        return folder.isPresent() ? SegmenterFile.read(folder.get().best()) : bestSegmenter;
    }

    private StoredSegmenter segmenter() {
        return new StoredSegmenter(spec, data.labels(), plan, training.weights().values());
    }

    private RunState state() {
        return new RunState(done, best, training.state(), curve);
    }

    /** The curve is written too, since it shows how the training went wrong. */
    private DivergedException withWhatIsKept(DivergedException failure) throws IOException {
        if (folder.isEmpty()) {
            return failure;
        }
        folder.get().write(curve);
        return failure.with(folder.get().text());
    }
}
