// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slicewise.sampling.BudgetGrid;
import org.slicewise.volume.Case;
import org.slicewise.volume.text.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise budget}: what densities and shares of volumes cost. */
@Command(
        name = "budget",
        description = "Show how many slices each density and share of the volumes of a cohort makes.",
        footerHeading = "%nOutput:%n",
        footer =
                "A CSV table: density, share (of the volumes), volumes, nominal (density x share x all slices, rounded "
                        + "down), chosen (slices really chosen, since every volume gets a whole number), group (rows with the "
                        + "same nominal budget have the same number, from 1).",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class BudgetCommand implements Callable<Integer> {

    private static final String HEADER = "density,share,volumes,nominal,chosen,group\n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort;

    @Option(
            names = "--densities",
            paramLabel = "LIST",
            split = ",",
            converter = Share.class,
            defaultValue = "0.05,0.1,0.2,0.4,0.8",
            description = "Densities, separated by commas (default: ${DEFAULT-VALUE}).")
    private List<Double> densities;

    @Option(
            names = "--volumes",
            paramLabel = "LIST",
            split = ",",
            converter = Share.class,
            defaultValue = "1/8,1/4,1/2,1",
            description = "Shares of the volumes, separated by commas (default: ${DEFAULT-VALUE}).")
    private List<Double> volumes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed that decides which volumes a share has (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "CSV", description = "Write the table to this file, not to standard output.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Usage.value(spec, "--densities, --volumes", () -> BudgetGrid.of(Map.of("", 1), densities, volumes, seed));
        Optional<OutputFile> table = OutputFile.ifGiven(out);
        List<Case> cases = cohort.read(false).cases();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            Map<String, Integer> slices = new TreeMap<>();
            for (Case each : cases) {
                cancellation.check();
                slices.put(each.id(), each.readGrid().axialSlices());
            }
            BudgetGrid grid = BudgetGrid.of(slices, densities, volumes, seed);
            OutputFile.writeOrPrint(
                    HEADER + grid.cells().stream().map(BudgetCommand::row).collect(Collectors.joining()), table, spec);
            return Exit.OK;
        });
    }

    private static String row(BudgetGrid.Cell cell) {
        return Csv.row(cell.density(), cell.share(), cell.volumes(), cell.nominal(), cell.chosen(), cell.group());
    }
}
