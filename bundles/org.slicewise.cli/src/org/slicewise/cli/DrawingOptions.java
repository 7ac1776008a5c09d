// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import org.slicewise.segmentation.DrawingSpec;
import org.slicewise.segmentation.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say from where 3D patches are drawn. */
final class DrawingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--shares",
            paramLabel = "S,S,...",
            converter = NumberList.Converter.class,
            description =
                    "How often a 3D patch lies around a voxel of each class, background first, and at last of what "
                            + "is not annotated, separated by commas; or none. Without: every annotated slice is equally likely.")
    private NumberList shares;

    @Option(
            names = "--unannotated-as-background",
            description =
                    "Draw what is not annotated together with the background, so that --shares has no last share for "
                            + "it.")
    private boolean isUnannotatedBackground;

    @Option(
            names = "--slices-per-patch",
            paramLabel = "N",
            description = "Annotated slices that every 3D patch holds if its case has as many that fit.")
    private Integer slices;

    /** Returns the specification with what the options say; a wrong value is wrong usage. */
    TrainingSpec applyTo(TrainingSpec spec) {
        DrawingSpec drawn = drawing(spec);
        if (drawn.equals(spec.drawing())) {
            return spec;
        }
        return Usage.value(
                command, shares == null || shares.values().isEmpty() ? "--slices-per-patch" : "--shares", () -> {
                    drawn.requireFor(spec.is2d());
                    return spec.withDrawing(drawn);
                });
    }

    private DrawingSpec drawing(TrainingSpec spec) {
        DrawingSpec drawing = spec.drawing();
        if (shares != null) {
            drawing = drawing.withShares(List.of()).withUnannotatedBackground(false);
            DrawingSpec uniform = drawing;
            drawing = Usage.value(command, "--shares", () -> uniform.withShares(shares.values()));
        }
        if (isUnannotatedBackground) {
            drawing = drawing.withUnannotatedBackground(true);
        }
        if (slices != null) {
            DrawingSpec before = drawing;
            drawing = Usage.value(command, "--slices-per-patch", () -> before.withSlices(slices));
        }
        return drawing;
    }
}
