// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.slicewise.sampling.cost.ContentForecast;
import org.slicewise.sampling.cost.CostFit;
import org.slicewise.sampling.cost.CostModel;
import org.slicewise.sampling.cost.CostTable;
import org.slicewise.sampling.cost.SliceContent;
import org.slicewise.sampling.cost.SliceContents;
import org.slicewise.sampling.plan.Pricing;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what annotation costs. */
final class CostOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup
    private Model model;

    @Option(
            names = "--expect",
            paramLabel = "CONTENT",
            description = "What to expect on a slice of a case without mask, such as "
                    + "foreground=0.4,contour=80,components=1.2 (default: the mean, at the same height, of the cases "
                    + "whose mask has all slices).")
    private String expect;

    /** Returns the model: as given, fitted, or a cost of 1 for every slice. */
    CostModel model() throws IOException {
        if (model == null) {
            return CostModel.SLICES;
        }
        if (model.times == null) {
            return Usage.value(command, "--cost", () -> CostModel.parse(model.text));
        }
        CostFit fit;
        try {
            fit = CostFit.of(CostTable.read(model.times));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("%s: %s".formatted(model.times, e.getMessage()), e);
        }
        PrintWriter err = command.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "Costs fitted to %d measurements: --cost %s (explains %.1f %% of their variance, off by %.3g).%n",
                fit.measurements(),
                fit.model().text(),
                100 * fit.explained(),
                fit.rootMeanSquare());
        err.flush();
        return fit.model();
    }

    /** Returns what the slices of the cases cost; masks are read only if the model asks what is on a slice. */
    Pricing pricing(CostModel costs, List<Case> cases, Cancellation cancellation) throws IOException {
        if (costs.foreground() + costs.contour() + costs.component() == 0) {
            return new Pricing(costs, ContentForecast.constant(SliceContent.EMPTY), Map.of());
        }
        Map<String, List<SliceContent>> known = new HashMap<>();
        List<List<SliceContent>> fromFoot = new ArrayList<>();
        for (Case one : cases) {
            cancellation.check();
            if (one.mask().isPresent()) {
                SparseMask mask = one.readMask();
                if (mask.annotated().indices().size() == mask.grid().axialSlices()) {
                    List<SliceContent> contents = SliceContents.of(mask);
                    known.put(one.id(), contents);
                    fromFoot.add(fromFoot(contents, mask.grid()));
                }
            }
        }
        return new Pricing(costs, forecast(fromFoot), known);
    }

    private ContentForecast forecast(List<List<SliceContent>> fromFoot) {
        if (expect != null) {
            return ContentForecast.constant(Usage.value(command, "--expect", () -> SliceContent.parse(expect)));
        }
        if (fromFoot.isEmpty()) {
            throw Usage.wrong(
                    command,
                    "The costs depend on what is on a slice, but no case has a mask of all slices: say with --expect what to expect.");
        }
        return ContentForecast.of(fromFoot);
    }

    private static List<SliceContent> fromFoot(List<SliceContent> contents, Grid grid) {
        return IntStream.range(0, contents.size())
                .mapToObj(i -> contents.get(grid.axialFromFoot(i)))
                .toList();
    }

    /** Either the one or the other. */
    static final class Model {
        @Option(
                names = "--cost",
                paramLabel = "MODEL",
                description = "What annotation costs: any of slice=N,foreground=N,contour=N (for each mm),component=N,"
                        + "volume=N (default: slice=1).")
        private String text;

        @Option(
                names = "--times",
                paramLabel = "CSV",
                description =
                        "Fit the costs to measured ones: columns cost, and any of slices, foreground, contour_mm, "
                                + "components, volumes.")
        private Path times;
    }
}
