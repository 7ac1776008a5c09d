// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import org.slicewise.segmentation.AugmentationFigure;
import org.slicewise.segmentation.AugmentationKind;
import org.slicewise.segmentation.Augmentations;
import picocli.CommandLine.Command;

/** {@code slicewise augmentations}: the augmentations there are, and the figures of each. */
@Command(
        name = "augmentations",
        description = "List the augmentations of patches, or show the figures of some.",
        footer = "Train with some by slicewise train --augment, which takes the figures that are not to be the "
                + "standard ones in brackets: --augment \"affine(degrees=15 p=0.5),flip-x\".")
final class AugmentationsCommand extends ListingCommand {

    @Override
    TextTable listed() {
        TextTable table = new TextTable("augmentation", "what it does");
        Augmentations.names()
                .forEach(name -> table.add(name, Augmentations.named(name).description()));
        return table;
    }

    @Override
    String all(String name) {
        AugmentationKind kind = Augmentations.named(name);
        TextTable table = new TextTable("figure", "standard", "what it is");
        for (AugmentationFigure figure : kind.figures()) {
            table.add(
                    figure.name(),
                    number(figure.standard()),
                    "%s (%sfrom %s to %s)"
                            .formatted(
                                    figure.meaning(),
                                    figure.isWhole() ? "a whole number " : "",
                                    number(figure.low()),
                                    number(figure.high())));
        }
        return comment(kind.description()) + table.wrapped();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
