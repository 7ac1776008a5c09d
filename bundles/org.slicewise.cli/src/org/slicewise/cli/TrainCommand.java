// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.djl.DjlSegmenterTrainer;
import org.slicewise.djl.Networks;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;
import org.slicewise.volume.split.CohortSplitter;
import org.slicewise.volume.split.SplitSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise train}: a segmenter from the annotated slices of a cohort. */
@Command(
        name = "train",
        description = "Train a segmenter on some annotated slices of each case, and write it as one file.",
        footerHeading = "%nNotes:%n",
        footer = "Voxels of slices that are not chosen have no part in the loss. With --held-out, those cases are "
                + "chosen by the seed, are not read, and are listed, to be predicted and scored later. For more than "
                + "that, write a split with slicewise split and give it with --split and --only.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private NetworkOptions network;

    @Mixin
    private OptimizerOptions optimizer;

    @Mixin
    private ValidationOptions validation;

    @Mixin
    private CheckpointOptions checkpoints;

    @Mixin
    private DescentOptions descent;

    @Mixin
    private DrawingOptions drawing;

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The model's file (*.slicewise).")
    private Path out;

    @Option(
            names = "--held-out",
            paramLabel = "F",
            defaultValue = "0",
            description = "Fraction of the cases to hold out, from 0 to below 1 (default: ${DEFAULT-VALUE}).")
    private double heldOut;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "auto, cpu or gpu:N (default: ${DEFAULT-VALUE}).")
    private String device;

    private final Surroundings surroundings;

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        SamplingSpec choice = sampling.spec();
        TrainingSpec described = drawing.applyTo(descent.applyTo(optimizer.applyTo(network.spec(sampling.seed()))));
        TrainingSpec training = validation.applyTo(described);
        if (!(heldOut >= 0 && heldOut < 1)) {
            throw Usage.wrong(spec, "--held-out must be from 0 to below 1, but is %s.".formatted(heldOut));
        }
        Networks.checkWeights(training);
        OutputFile model = OutputFile.file(out);
        Checkpoints kept = checkpoints.checkpoints();
        Cohort split = split(cohort.read(true));
        Cohort divided = validation.divided(training(split), cohort, sampling.seed());
        Slicewise.quietEngine(spec);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<Case> cases = divided.in(Split.TRAIN);
            CohortSample sample = SamplingOptions.choose(cases, choice, surroundings, spec, cancellation);
            SparseCohort sparse = SparseCohort.of(cases, sample, divided.in(Split.VALIDATION), cancellation);
            announce(training, sparse, split.in(Split.TEST));
            return train(sparse, training, kept, model, cancellation);
        });
    }

    private int train(
            SparseCohort sparse, TrainingSpec training, Checkpoints kept, OutputFile model, Cancellation cancel)
            throws IOException {
        try (Progress progress = surroundings.progress(spec, "iteration")) {
            TrainingProgress monitor = new TrainingProgress(
                    progress,
                    spec.commandLine().getErr(),
                    cancel,
                    kept.folder().map(folder -> folder.resolve("learning-curve.png")));
            try (Segmenter segmenter =
                    new DjlSegmenterTrainer().train(sparse.data(), training, kept, device, monitor)) {
                cancel.check();
                segmenter.save(model.withParents());
                monitor.sayWaiting();
            } finally {
                monitor.draw();
            }
        }
        spec.commandLine().getOut().println("Wrote " + model.path() + ".");
        return Exit.OK;
    }

    private Cohort split(Cohort whole) {
        return heldOut == 0 ? whole : new CohortSplitter(SplitSpec.heldOut(heldOut, sampling.seed())).split(whole);
    }

    private List<Case> training(Cohort split) {
        return heldOut == 0 ? split.cases() : split.in(Split.TRAIN);
    }

    private void announce(TrainingSpec training, SparseCohort sparse, List<Case> heldOutCases) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "Training %s for %d iterations on %d cases, %d of their %d slices annotated, labels %s.%n",
                training.network().name(),
                training.iterations(),
                sparse.cases().size(),
                sparse.annotatedSlices(),
                sparse.slices(),
                sparse.labels().labels());
        print("Validated on: ", sparse.validation().stream().map(TrainingCase::id));
        print("Held out: ", heldOutCases.stream().map(Case::id));
        err.flush();
    }

    private void print(String what, Stream<String> ids) {
        String all = ids.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            spec.commandLine().getErr().println(what + all);
        }
    }
}
