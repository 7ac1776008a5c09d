// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.interpolation.Filling;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.study.FillingScores;
import org.slicewise.volume.Grid;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise interpolate}: fills the slices of a mask between annotated ones. */
@Command(
        name = "interpolate",
        description = "Fill the slices of a mask between the annotated ones.",
        footerHeading = "%nOutput:%n",
        footer = "The filled mask, 255 where a label stays open, with the provenance of every slice in its header. "
                + "Where --slices or --density hold back slices of a mask, the IoU of each label is printed both "
                + "ways: over filled slices only, and over all slices.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class InterpolateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "The image, on the grid of the mask; the method learned looks at it.")
    private Path imageFile;

    @Option(names = "--mask", required = true, paramLabel = "FILE", description = "The mask, dense or sparse.")
    private Path maskFile;

    @Option(
            names = "--ignore-label",
            paramLabel = "N",
            defaultValue = "255",
            description = "Label of the mask that stands for \"not annotated\" (default: ${DEFAULT-VALUE}).")
    private int ignored;

    @Mixin
    private KeptSlices kept;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "shape-based",
            completionCandidates = Interpolators.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String method;

    @Mixin
    private LearnedOptions learned;

    @Mixin
    private AffinityOptions affinityOptions;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file of the filled mask.")
    private Path out;

    @Option(
            names = "--confidence",
            paramLabel = "FILE",
            description = "Also write how sure each label is, from 0 to 1, where the method knows.")
    private Path confidenceFile;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    private final Surroundings surroundings;

    InterpolateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Inputs inputs = new Inputs(
                learned.method("--method", method),
                Usage.value(spec, "--ignore-label", () -> new LabelRule.Ignoring(ignored)),
                kept.choice(),
                OutputFile.file(out),
                OutputFile.ifGiven(confidenceFile));
        affinityOptions.training();
        if (imageFile == null && AffinityOptions.needsOne(inputs.method)) {
            throw Usage.wrong(spec, "--method %s looks at the image; name it with --image.".formatted(method));
        }
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            run(inputs, cancellation);
            return Exit.OK;
        });
    }

    private void run(Inputs inputs, Cancellation cancellation) throws IOException {
        Optional<Volume> image = imageFile == null ? Optional.empty() : Optional.of(Volume.read(imageFile));
        SparseMask given = read(inputs, image);
        SparseMask sparse = inputs.kept
                .map(choice -> given.keepOnly(choice.of(given.grid())))
                .orElse(given);
        Optional<SliceAffinity> affinity = affinityOptions.affinity(
                List.of(inputs.method), List.<AffinityTrainer.Image>of(image::get), cancellation, surroundings);
        Filling filling;
        try (Progress progress = surroundings.progress(spec, "slice")) {
            filling = inputs.method.fill(new FillingTask(sparse, image, affinity, (done, of, what) -> {
                cancellation.check();
                progress.at(done, of, what);
            }));
        } finally {
            affinity.ifPresent(SliceAffinity::close);
        }
        write(filling, inputs);
        report(given, sparse, filling.mask(), inputs);
    }

    private SparseMask read(Inputs inputs, Optional<Volume> image) throws IOException {
        Grid grid = image.isPresent() ? image.get().grid() : Grid.read(maskFile);
        return MaskSource.of(maskFile, inputs.rule).read(grid);
    }

    private void write(Filling filling, Inputs inputs) throws IOException {
        if (inputs.confidence.isPresent() && filling.confidence().isEmpty()) {
            throw new CommandFailure("The method %s knows no confidence; leave --confidence out.".formatted(method));
        }
        filling.mask().write(inputs.target.withParents());
        if (inputs.confidence.isPresent()) {
            filling.confidence().orElseThrow().write(inputs.confidence.get().withParents());
        }
    }

    private void report(SparseMask given, SparseMask sparse, SparseMask filled, Inputs inputs) {
        PrintWriter print = spec.commandLine().getOut();
        Json summary = new Json()
                .with("method", inputs.method.name())
                .with("annotatedSlices", List.copyOf(sparse.annotated().indices()))
                .with("filledSlices", filled.filledSlices().size())
                .with(
                        "totalSlices",
                        given.grid().extent().along(sparse.annotated().axis()));
        if (inputs.kept.isPresent()) {
            FillingScores scores = FillingScores.of(maskFile.toString(), inputs.method.name(), given, sparse, filled);
            summary.with("labels", new FillingTable(List.of(scores)).members());
            print.print(json ? summary + "\n" : new FillingTable(List.of(scores)).text());
        } else {
            print.println(
                    json
                            ? summary.toString()
                            : "Filled %d of %d slices from %d annotated ones by %s."
                                    .formatted(
                                            filled.filledSlices().size(),
                                            given.grid()
                                                    .extent()
                                                    .along(sparse.annotated().axis()),
                                            sparse.annotated().indices().size(),
                                            method));
        }
        print.flush();
    }

    /** What the options say, checked. */
    private record Inputs(
            MaskInterpolator method,
            LabelRule rule,
            Optional<KeptSlices.Choice> kept,
            OutputFile target,
            Optional<OutputFile> confidence) {}
}
