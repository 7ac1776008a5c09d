// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slicewise.djl.AffinityTrainer;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.sampling.EvenSlices;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.study.FillingCharts;
import org.slicewise.study.FillingScores;
import org.slicewise.study.InterpolationReport;
import org.slicewise.study.plot.Plot;
import org.slicewise.volume.Case;
import org.slicewise.volume.Volume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise interpolate-report}: how well the masks of a cohort can be filled, at which density and how. */
@Command(
        name = "interpolate-report",
        description = "Hold back slices of dense masks, fill them, and compare: for each density, method and label.",
        footerHeading = "%nOutput:%n",
        footer = "A table, or with --out CSV: IoU over filled slices only and over all slices, pooled over cases and "
                + "as mean over cases. Evenly spaced slices are kept. For sparse masks use slicewise audit.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class InterpolateReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--methods",
            paramLabel = "NAMES",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            completionCandidates = Interpolators.class,
            defaultValue = "nearest,shape-based",
            description = "Any of ${COMPLETION-CANDIDATES}, separated by commas (default: ${DEFAULT-VALUE}).")
    private List<String> methods;

    @Option(
            names = "--densities",
            paramLabel = "D,D,...",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            defaultValue = "0.05,0.1,0.2,0.4,0.8",
            description = "Annotation densities, separated by commas (default: ${DEFAULT-VALUE}).")
    private List<Double> densities;

    @Mixin
    private LearnedOptions learned;

    @Mixin
    private AffinityOptions affinityOptions;

    @Option(names = "--out", paramLabel = "CSV", description = "Write all figures to this file instead of a table.")
    private Path out;

    @Option(names = "--plot", paramLabel = "PNG", description = "Also draw the IoU of filled slices over the density.")
    private Path plot;

    private final Surroundings surroundings;

    InterpolateReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<MaskInterpolator> interpolators = learned.methods("--methods", methods);
        densities.forEach(density -> Usage.value(spec, "--densities", () -> new SliceBudget.Density(density)));
        affinityOptions.training();
        Optional<OutputFile> table = OutputFile.ifGiven(out);
        Optional<OutputFile> picture = OutputFile.ifGiven(plot);
        List<Case> cases = cohort.read(true).cases();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            List<FillingScores> scores = scores(interpolators, cases, cancellation);
            FillingTable figures = new FillingTable(scores);
            OutputFile.writeOrPrint(table.isPresent() ? figures.csv() : figures.text(), table, spec);
            if (picture.isPresent()) {
                List<Plot> charts = FillingCharts.of(scores);
                if (charts.isEmpty()) {
                    throw new CommandFailure("Nothing was filled, so there is nothing to draw in %s.".formatted(plot));
                }
                picture.get().write(Plot.png(charts));
            }
            return Exit.OK;
        });
    }

    private List<FillingScores> scores(
            List<MaskInterpolator> interpolators, List<Case> cases, Cancellation cancellation) throws IOException {
        List<AffinityTrainer.Image> images =
                cases.stream().<AffinityTrainer.Image>map(one -> one::readImage).toList();
        Optional<SliceAffinity> affinity = affinityOptions.affinity(interpolators, images, cancellation, surroundings);
        try (Progress progress = surroundings.progress(spec, "case")) {
            InterpolationReport report = new InterpolationReport(
                    interpolators,
                    densities,
                    (id, truth, density) -> EvenSlices.of(truth.grid(), new SliceBudget.Density(density)),
                    affinity);
            for (int done = 0; done < cases.size(); done++) {
                Case one = cases.get(done);
                Optional<Volume> image = affinity.isPresent() ? Optional.of(one.readImage()) : Optional.empty();
                report.add(one.id(), one.readMask(), image, (step, of, what) -> cancellation.check());
                progress.at(done + 1, cases.size(), one.id());
            }
            return report.scores();
        } finally {
            affinity.ifPresent(SliceAffinity::close);
        }
    }
}
