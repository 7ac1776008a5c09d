// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;
import org.slicewise.volume.phantom.Phantoms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise phantom}: a cohort of made-up scans with exact masks. */
@Command(
        name = "phantom",
        description = "Write a cohort of phantoms: made-up scans with exact masks, to try things before there is data.",
        footerHeading = "%nOutput:%n",
        footer = "DIR/images/CASE.nii.gz and DIR/labels/CASE.nii.gz, what the layout images-labels reads. A case "
                + "depends on the seed and its number alone. Cancelled, the cases written so far stay, each whole.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, "130:cancelled with Ctrl-C"})
final class PhantomCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the cohort.")
    private Path out;

    @Option(names = "--cases", required = true, paramLabel = "N", description = "Number of cases, from 1 to 9999.")
    private int cases;

    @Option(
            names = "--kind",
            paramLabel = "NAME",
            defaultValue = "organ",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String kind;

    @Option(
            names = "--extent",
            paramLabel = "X,Y,Z",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            defaultValue = "48,48,32",
            description = "Voxels along each axis, at least 8 (default: ${DEFAULT-VALUE}).")
    private List<Integer> extent;

    @Option(
            names = "--spacing",
            paramLabel = "X,Y,Z",
            split = ",",
            arity = "1",
            hideParamSyntax = true,
            defaultValue = "1,1,1.5",
            description = "Voxel spacing in millimetres (default: ${DEFAULT-VALUE}).")
    private List<Double> spacing;

    @Option(
            names = "--noise",
            paramLabel = "F",
            defaultValue = "0.05",
            description = "Noise as a part of the range of brightness, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double noise;

    @Option(
            names = "--bias-field",
            paramLabel = "F",
            defaultValue = "0.3",
            description = "Unevenness of brightness, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double biasField;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    private final Surroundings surroundings;

    PhantomCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        PhantomSpec phantoms = phantoms();
        if (cases < 1) {
            throw Usage.wrong(spec, "--cases must be at least 1, but is %d.".formatted(cases));
        }
        OutputFile folder = OutputFile.folder(out);
        return Cancellation.guard(
                spec.qualifiedName(), spec.commandLine().getErr(), cancel -> write(phantoms, folder, cancel));
    }

    private int write(PhantomSpec phantoms, OutputFile folder, Cancellation cancel) throws IOException {
        Cohort cohort;
        try (Progress progress = surroundings.progress(spec, "case")) {
            cohort = Phantoms.writeCohort(
                    phantoms, cases, folder.path(), done -> progress.at(done, cases, ""), cancel::isAsked);
        }
        spec.commandLine()
                .getOut()
                .println("Wrote %d cases into %s.".formatted(cohort.cases().size(), folder.path()));
        return Exit.OK;
    }

    private PhantomSpec phantoms() {
        requireThree("--extent", extent);
        requireThree("--spacing", spacing);
        PhantomKind ofName = Usage.value(spec, "--kind", () -> kindNamed(kind));
        Extent voxels = Usage.value(spec, "--extent", () -> new Extent(extent.get(0), extent.get(1), extent.get(2)));
        Spacing mm = Usage.value(spec, "--spacing", () -> new Spacing(spacing.get(0), spacing.get(1), spacing.get(2)));
        try {
            return new PhantomSpec(ofName, voxels, mm, noise, biasField, seed);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(spec, e.getMessage());
        }
    }

    private void requireThree(String option, List<?> values) {
        if (values.size() != 3) {
            throw Usage.wrong(spec, "%s takes three numbers X,Y,Z, but %s came.".formatted(option, values));
        }
    }

    private static PhantomKind kindNamed(String name) {
        return Arrays.stream(PhantomKind.values())
                .filter(kind -> nameOf(kind).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no kind of phantom \"%s\"; known are %s.".formatted(name, new Kinds())));
    }

    private static String nameOf(PhantomKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The names of the kinds, for the help. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Kinds() {
            super(Arrays.stream(PhantomKind.values())
                    .map(PhantomCommand::nameOf)
                    .toList());
        }
    }
}
