// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.PatchBatch;
import org.slicewise.segmentation.PatchStream;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.TimeLeft;

/**
 * A training from its first iteration, or from a checkpoint, to its end.
 *
 * <p>Whatever is drawn by chance in an iteration depends on the seed and the number of the iteration alone, so a
 * checkpoint need not hold the state of any generator.
 */
final class TrainingRun {

    private final RunPlan plan;
    private final TrainingSpec spec;
    private final Optional<RunFolder> folder;
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
     * @param folder where checkpoints are kept; empty if none are
     * @param cancelled asked before every iteration
     */
    TrainingRun(RunPlan plan, Optional<RunFolder> folder, TrainingMonitor monitor, BooleanSupplier cancelled) {
        this.plan = plan;
        this.spec = plan.spec();
        this.folder = folder;
        this.monitor = monitor;
        this.cancelled = cancelled;
        this.curve = new LearningCurve(plan.data().labels());
    }

    /** Trains, and gives the best segmenter if it was validated, the last one otherwise. */
    StoredSegmenter finish() throws IOException {
        new MemoryCheck(plan, DeviceMemory.of(plan.device())).requireFits();
        HeapCheck.of(plan, folder.isPresent()).requireFits();
        BatchNormCheck.require(plan.network(), spec);
        RunFacts facts = folder.isPresent() ? RunFacts.of(plan) : RunFacts.NONE;
        try (Training training = begun(facts)) {
            monitor.started(curve);
            if (folder.isPresent() && isOver()) {
                folder.get().writeBeside(segmenter(training), curve);
            }
            iterate(training, facts);
            if (done < spec.iterations()) {
                monitor.note("The training ended early, after iteration %d of %d: the last %d validations were not"
                                .formatted(done, spec.iterations(), best.misses())
                        + " better than that of iteration %d.".formatted(best.iteration()));
            }
            return best.isThere() ? bestSegmenter() : segmenter(training);
        } catch (DivergedException e) {
            throw folder.isPresent() ? e.with(folder.get().keptAfterFailure(curve)) : e;
        }
    }

    private Training begun(RunFacts facts) throws IOException {
        if (folder.isEmpty() || !folder.get().hasCheckpoint()) {
            folder.flatMap(RunFolder::missingCheckpoint).ifPresent(monitor::note);
            return plan.start(monitor::note);
        }
        return resumed(folder.get(), facts);
    }

    private Training resumed(RunFolder kept, RunFacts facts) throws IOException {
        CheckpointFile.Content content = kept.checkpoint().read(facts, plan);
        RunState state = content.state();
        done = state.iteration();
        best = state.best();
        curve = state.curve();
        kept.found(state, spec, plan.data().labels());
        monitor.note("The training goes on after iteration %d of %d.".formatted(done, spec.iterations()));
        Machine.with(plan.device()).differenceFrom(content.machine()).ifPresent(monitor::note);
        return plan.resume(state.training());
    }

    private void iterate(Training training, RunFacts facts) throws IOException {
        Machine machine = Machine.with(plan.device());
        try (PatchStream patches = PatchStream.startAt(done, plan.sampler(), spec)) {
            while (!isOver()) {
                requireGoingOn();
                step(training, patches);
                boolean validated = plan.isValidatedAfter(done);
                if (validated) {
                    validate(training);
                }
                if (folder.isPresent() && (validated || isOver() || folder.get().isDue(done))) {
                    RunState state = new RunState(done, best, training.state(), curve);
                    folder.get().write(facts, machine, plan, state, segmenter(training));
                }
            }
        }
    }

    private boolean isOver() {
        return done >= spec.iterations() || best.isOver(spec.validation().patience());
    }

    private void requireGoingOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException(
                    "The training was cancelled after %d of %d iterations.".formatted(done, spec.iterations()));
        }
    }

    private void step(Training training, PatchStream patches) {
        int next = done + 1;
        double rate = plan.rate(next);
        Duration before = patches.waitingTime();
        PatchBatch batch = patches.next();
        float waited = patches.waitingTime().minus(before).toNanos() / 1e9f;
        float loss = DjlRuntime.get()
                .seeded(
                        Seeds.derive(spec.seed(), "step", "", next),
                        () -> training.step(batch.patch(), batch.image(), batch.classes(), rate));
        curve.add(new LearningCurve.Step(next, loss, rate, training.gradient(), waited));
        if (!Float.isFinite(loss)) {
            throw DivergedException.ofLoss(loss, next, rate);
        }
        if (!training.hasFiniteGradient()) {
            throw DivergedException.ofGradient(training.gradient(), loss, next, rate);
        }
        done = next;
        if (done == spec.iterations()) {
            training.settle(rate);
        }
        monitor.iteration(done, spec.iterations(), loss, rate);
        monitor.left(left.after(done, spec.iterations()));
    }

    private void validate(Training training) throws IOException {
        StoredSegmenter current = segmenter(training);
        ValidationScore score = new Validator(plan.data(), plan.device()).score(done, current, cancelled);
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

    private StoredSegmenter segmenter(Training training) {
        List<float[]> values = training.weights().values();
        DivergedException.requireFinite(plan.network().stored(), values, done);
        return new StoredSegmenter(spec, plan.data().labels(), plan.network(), values);
    }
}
