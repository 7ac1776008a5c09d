// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import org.slicewise.volume.preview.LabelTitles;
import org.slicewise.volume.preview.PreviewSpec;
import org.slicewise.volume.preview.SliceChoice;
import org.slicewise.volume.preview.WindowChoice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how a picture of a case is made. */
final class PictureOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--slices",
            paramLabel = "WHICH",
            defaultValue = SliceChoice.EVEN,
            description = "evenly-spaced, labelled (only slices with a label), annotated (only slices with "
                    + "annotation), or storage indices with commas between them (default: ${DEFAULT-VALUE}).")
    private String slices;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many slices at most (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--columns",
            paramLabel = "N",
            defaultValue = "0",
            description = "Slices beside each other (default: as many as look best).")
    private int columns;

    @ArgGroup
    private Window window = new Window();

    @Option(
            names = "--channel",
            paramLabel = "N",
            defaultValue = "0",
            description = "Channel of the image, from 0 (default: ${DEFAULT-VALUE}).")
    private int channel;

    @Option(
            names = "--opacity",
            paramLabel = "F",
            defaultValue = "0.4",
            description = "Opacity of labelled areas, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double opacity;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "1200",
            description = "Largest width of a picture, from 320 to 4096 (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
            names = "--names",
            paramLabel = "N=NAME,...",
            defaultValue = "",
            description = "Names of labels for the legend, such as 1=liver,2=spleen.")
    private String names;

    /** Checks the options, so that a wrong one ends the command before any work. */
    PreviewSpec spec() {
        SliceChoice chosen = Usage.value(command, "--slices", () -> SliceChoice.parse(slices, count));
        LabelTitles titles = Usage.value(command, "--names", () -> LabelTitles.parse(names));
        WindowChoice shown = window.choice(command);
        try {
            return new PreviewSpec(chosen, columns, shown, channel, opacity, width, titles);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(command, e.getMessage());
        }
    }

    /** Either the one or the other. */
    static final class Window {
        @Option(
                names = "--window",
                split = ",",
                arity = "1",
                hideParamSyntax = true,
                paramLabel = "LOW,HIGH",
                description = "Values that are black and white, such as -160,240 for soft tissue in CT.")
        private List<Double> values;

        @Option(
                names = "--percentiles",
                split = ",",
                arity = "1",
                hideParamSyntax = true,
                paramLabel = "LOW,HIGH",
                description = "Percentiles of the finite values that are black and white (default: 0.5,99.5).")
        private List<Double> percentiles;

        private WindowChoice choice(CommandSpec command) {
            if (values != null) {
                requireTwo(command, "--window", values);
                return Usage.value(command, "--window", () -> new WindowChoice.Fixed(values.get(0), values.get(1)));
            }
            if (percentiles == null) {
                return PreviewSpec.standard().window();
            }
            requireTwo(command, "--percentiles", percentiles);
            return Usage.value(
                    command,
                    "--percentiles",
                    () -> new WindowChoice.Percentiles(percentiles.get(0), percentiles.get(1)));
        }

        private static void requireTwo(CommandSpec command, String option, List<Double> numbers) {
            if (numbers.size() != 2) {
                throw Usage.wrong(command, "%s takes two numbers LOW,HIGH, but %s came.".formatted(option, numbers));
            }
        }
    }
}
