// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.slicewise.nifti.stored.ValueStatistics;
import org.slicewise.volume.Spacing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slicewise inspect}: what a volume file holds, and where in the patient. */
@Command(
        name = "inspect",
        description =
                "Show what a NIfTI or NRRD file holds: grid, orientation, type, scaling, checksum, range of values.",
        footerHeading = "%nOutput:%n",
        footer = "With --json: dims, datatype, spacing and affine (4 x 4, voxel to RAS+) in the file's unit of space "
                + "(millimetresPerUnit), orientation (where the axes point), slope and inter as stored (appliedSlope "
                + "and appliedInter: as used, a slope of 0 means none), rawSha256 (stored voxels, little-endian, x "
                + "fastest), min, max and mean of the scaled values that are finite (null when there are none), and "
                + "more.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT})
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A NIfTI file (.nii, .nii.gz, or either file of a .hdr/.img pair) or an NRRD file (.nrrd, .nhdr).")
    private Path file;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Shown facts = new Shown(VolumeFacts.of(file));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? facts.json() + "\n" : facts.text());
        out.flush();
        return Exit.OK;
    }

    /** What is shown of a file. */
    private record Shown(VolumeFacts facts) {

        Json json() {
            return new Json()
                    .with("dims", facts.dims())
                    .with("datatype", facts.datatype())
                    .with("spacing", spacing())
                    .with("affine", affine())
                    .with("orientation", facts.grid().orientation())
                    .withFinite("slope", facts.slope())
                    .withFinite("inter", facts.intercept())
                    .with("rawSha256", facts.rawSha256())
                    .with("min", statistic(ValueStatistics::min))
                    .with("max", statistic(ValueStatistics::max))
                    .with("mean", statistic(ValueStatistics::mean))
                    .with(
                            "nonFinite",
                            facts.statistics().map(ValueStatistics::nonFinite).orElse(null))
                    .with("format", facts.format())
                    .with("byteOrder", byteOrder())
                    .with("orientationFrom", source())
                    .with("axialAxis", axialAxis())
                    .with("axialSlices", facts.grid().axialSlices())
                    .withFinite("appliedSlope", facts.appliedSlope())
                    .withFinite("appliedInter", facts.appliedIntercept())
                    .withFinite("millimetresPerUnit", facts.millimetresPerUnit())
                    .with("segments", facts.segments())
                    .with("warning", facts.grid().warning().orElse(null));
        }

        String text() {
            TextTable table = new TextTable("file", facts.file().toString());
            table.add("format", facts.format() + ", " + byteOrder() + "-endian");
            table.add("dims", joined(facts.dims(), " x "));
            table.add("datatype", facts.datatype());
            table.add("spacing", joined(spacing(), " x ") + unit());
            table.add("orientation", "%s (from %s)".formatted(facts.grid().orientation(), source()));
            table.add("axial slices", "%d along %s".formatted(facts.grid().axialSlices(), axialAxis()));
            for (int row = 0; row < affine().size(); row++) {
                table.add(row == 0 ? "affine" : "", joined(affine().get(row), "  "));
            }
            table.add("scaling", scaling());
            addStatistics(table);
            table.add("raw SHA-256", facts.rawSha256());
            if (!facts.segments().isEmpty()) {
                table.add("segments", joined(facts.segments(), ", "));
            }
            facts.grid().warning().ifPresent(warning -> table.add("warning", warning));
            return table.leftAligned();
        }

        private void addStatistics(TextTable table) {
            facts.statistics().ifPresent(s -> {
                table.add("min, mean, max", "%s, %s, %s".formatted(s.min(), s.mean(), s.max()));
                if (s.nonFinite() > 0) {
                    table.add("not finite", s.nonFinite() + " values");
                }
            });
        }

        private String scaling() {
            double slope = facts.appliedSlope();
            double intercept = facts.appliedIntercept();
            return slope == 1 && intercept == 0 ? "none" : "value * %s + %s".formatted(slope, intercept);
        }

        private String byteOrder() {
            return facts.byteOrder() == ByteOrder.BIG_ENDIAN ? "big" : "little";
        }

        private String source() {
            return facts.grid().source().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private String axialAxis() {
            return facts.grid().axialAxis().name().toLowerCase(Locale.ROOT);
        }

        private List<Double> spacing() {
            Spacing spacing = facts.grid().spacing();
            double unit = facts.millimetresPerUnit();
            return List.of(spacing.x() / unit, spacing.y() / unit, spacing.z() / unit);
        }

        private String unit() {
            double unit = facts.millimetresPerUnit();
            return unit == 1 ? " mm" : " units of %s mm".formatted(unit);
        }

        private List<List<Double>> affine() {
            List<Double> affine =
                    Arrays.stream(facts.affine()).mapToObj(Json::finite).toList();
            List<List<Double>> rows = new ArrayList<>();
            for (int at = 0; at < affine.size(); at += 4) {
                rows.add(affine.subList(at, at + 4));
            }
            rows.add(List.of(0.0, 0.0, 0.0, 1.0));
            return rows;
        }

        private Double statistic(ToDoubleFunction<ValueStatistics> which) {
            return facts.statistics()
                    .map(s -> Json.finite(which.applyAsDouble(s)))
                    .orElse(null);
        }

        private static String joined(List<?> values, String separator) {
            return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
        }
    }
}
