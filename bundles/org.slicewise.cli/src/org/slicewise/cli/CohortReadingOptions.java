// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.LabelRule;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.Split;
import org.slicewise.volume.layout.CohortListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say how the folder of a cohort is laid out, and how its masks are meant. */
final class CohortReadingOptions {

    @Mixin
    private LayoutOptions layout;

    @Option(
            names = "--ignore-label",
            paramLabel = "N",
            defaultValue = "0",
            description = "Label of the masks that stands for \"not annotated\" (default: ${DEFAULT-VALUE}, none; the "
                    + "layout nnunet-raw knows its own).")
    private int ignored;

    @Option(
            names = "--resample-masks",
            description = "Take the nearest label where a mask lies on another grid than its image, which is an error "
                    + "otherwise.")
    private boolean resample;

    @ArgGroup(exclusive = false)
    private SplitPart part;

    /** Lists the cases of a folder, or of one split of it, and what is left out; voxels are not read. */
    CohortListing list(CommandSpec command, Path folder, boolean masksRequired) throws IOException {
        CohortListing placed = listAll(command, folder, masksRequired);
        return part == null ? placed : placed.only(part.of(placed.cohort(), command));
    }

    /**
     * Lists the cases of another split of the table that is given.
     *
     * @param option the option that names the split, for errors
     */
    CohortListing listPart(CommandSpec command, Path folder, String split, String option) throws IOException {
        if (part == null) {
            throw Usage.wrong(command, option + " needs the table of a split: --split CSV --only train.");
        }
        Split wanted = Usage.value(command, option, () -> Split.named(split));
        CohortListing placed = listAll(command, folder, true);
        return placed.only(part.of(placed.cohort(), wanted));
    }

    private CohortListing listAll(CommandSpec command, Path folder, boolean masksRequired) throws IOException {
        CohortListing found = layout.read(command, folder, masksRequired);
        CohortListing meant =
                ignored == 0 ? found : Usage.value(command, "--ignore-label", () -> found.ignoring(ignored));
        return meant.with(offGrid());
    }

    /** How the labels of a single mask are meant. */
    LabelRule rule(CommandSpec command) {
        return ignored == 0
                ? new LabelRule.AsStored()
                : Usage.value(command, "--ignore-label", () -> new LabelRule.Ignoring(ignored));
    }

    /** What is done about a mask on another grid than its image. */
    OffGrid offGrid() {
        return resample ? OffGrid.RESAMPLE : OffGrid.REFUSE;
    }
}
