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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.stored.ValueStatistics;
import org.slicewise.volume.Grid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slicewise inspect}: what a volume file holds, and where in the patient. */
@Command(
        name = "inspect",
        description = "Show what a NIfTI file holds: grid, orientation, type, scaling, checksum, range of values.",
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

    @Parameters(paramLabel = "FILE", description = "A NIfTI file: .nii, .nii.gz, or either file of a .hdr/.img pair.")
    private Path file;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Facts facts = Facts.of(file);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? facts.json() + "\n" : facts.text());
        out.flush();
        return Exit.OK;
    }

    /** What is shown of a file. */
    private record Facts(NiftiImage image, Grid grid, String rawSha256, Optional<ValueStatistics> statistics) {

        static Facts of(Path file) throws IOException {
            NiftiImage image = NiftiImage.open(file);
            return new Facts(image, Grid.read(file), image.rawSha256(), image.statistics());
        }

        Json json() {
            NiftiHeader header = image.header();
            return new Json()
                    .with("dims", header.dims())
                    .with("datatype", header.datatype().label())
                    .with("spacing", spacing())
                    .with("affine", affine())
                    .with("orientation", grid.orientation())
                    .withFinite("slope", header.slope())
                    .withFinite("inter", header.intercept())
                    .with("rawSha256", rawSha256)
                    .with("min", statistic(ValueStatistics::min))
                    .with("max", statistic(ValueStatistics::max))
                    .with("mean", statistic(ValueStatistics::mean))
                    .with(
                            "nonFinite",
                            statistics.map(ValueStatistics::nonFinite).orElse(null))
                    .with("format", format())
                    .with("byteOrder", byteOrder())
                    .with("orientationFrom", source())
                    .with("axialAxis", axialAxis())
                    .with("axialSlices", grid.axialSlices())
                    .withFinite("appliedSlope", slope())
                    .withFinite("appliedInter", inter())
                    .withFinite("millimetresPerUnit", header.millimetresPerUnit())
                    .with("warning", grid.warning().orElse(null));
        }

        String text() {
            NiftiHeader header = image.header();
            TextTable table = new TextTable("file", image.path().toString());
            table.add("format", format() + ", " + byteOrder() + "-endian");
            table.add("dims", joined(header.dims(), " x "));
            table.add("datatype", header.datatype().label());
            table.add("spacing", joined(spacing(), " x ") + unit());
            table.add("orientation", "%s (from %s)".formatted(grid.orientation(), source()));
            table.add("axial slices", "%d along %s".formatted(grid.axialSlices(), axialAxis()));
            for (int row = 0; row < affine().size(); row++) {
                table.add(row == 0 ? "affine" : "", joined(affine().get(row), "  "));
            }
            table.add("scaling", scaling());
            statistics.ifPresent(s -> table.add("min, mean, max", "%s, %s, %s".formatted(s.min(), s.mean(), s.max())));
            statistics
                    .filter(s -> s.nonFinite() > 0)
                    .ifPresent(s -> table.add("not finite", s.nonFinite() + " values"));
            table.add("raw SHA-256", rawSha256);
            grid.warning().ifPresent(warning -> table.add("warning", warning));
            return table.leftAligned();
        }

        private double slope() {
            return image.header().isScaled() ? image.header().slope() : 1;
        }

        private double inter() {
            return image.header().isScaled() ? image.header().intercept() : 0;
        }

        private String scaling() {
            return slope() == 1 && inter() == 0 ? "none" : "value * %s + %s".formatted(slope(), inter());
        }

        private String byteOrder() {
            return image.header().byteOrder() == ByteOrder.BIG_ENDIAN ? "big" : "little";
        }

        private String source() {
            return grid.source().name().toLowerCase(Locale.ROOT);
        }

        private String axialAxis() {
            return grid.axialAxis().name().toLowerCase(Locale.ROOT);
        }

        private String format() {
            return "NIfTI-" + image.header().version() + (image.isCompressed() ? ", gzip" : "");
        }

        private List<Double> spacing() {
            double unit = image.header().millimetresPerUnit();
            return List.of(
                    grid.spacing().x() / unit,
                    grid.spacing().y() / unit,
                    grid.spacing().z() / unit);
        }

        private String unit() {
            double unit = image.header().millimetresPerUnit();
            return unit == 1 ? " mm" : " units of %s mm".formatted(unit);
        }

        private List<List<Double>> affine() {
            List<Double> affine = Arrays.stream(image.header().affine())
                    .mapToObj(Json::finite)
                    .toList();
            List<List<Double>> rows = new ArrayList<>();
            for (int at = 0; at < affine.size(); at += 4) {
                rows.add(affine.subList(at, at + 4));
            }
            rows.add(List.of(0.0, 0.0, 0.0, 1.0));
            return rows;
        }

        private Double statistic(ToDoubleFunction<ValueStatistics> which) {
            return statistics.map(s -> Json.finite(which.applyAsDouble(s))).orElse(null);
        }

        private static String joined(List<?> values, String separator) {
            return values.stream().map(String::valueOf).collect(Collectors.joining(separator));
        }
    }
}
