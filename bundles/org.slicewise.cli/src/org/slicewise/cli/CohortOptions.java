// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.OffGrid;
import org.slicewise.volume.layout.CohortListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a cohort: its folder, how the folder is laid out, and how its masks are meant. */
final class CohortOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--cohort", required = true, paramLabel = "DIR", description = "Folder of the cohort.")
    private Path folder;

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

    /** Lists the cases of the cohort, or of one split of it, and says on standard error what is left out. */
    Cohort read(boolean masksRequired) throws IOException {
        CohortListing listing = list(masksRequired);
        LayoutOptions.note(command, listing);
        return listing.cohort();
    }

    /** Lists the cases of the cohort, or of one split of it, and what is left out; voxels are not read. */
    CohortListing list(boolean masksRequired) throws IOException {
        CohortListing found = layout.read(command, folder, masksRequired);
        CohortListing meant =
                ignored == 0 ? found : Usage.value(command, "--ignore-label", () -> found.ignoring(ignored));
        CohortListing placed = meant.with(resample ? OffGrid.RESAMPLE : OffGrid.REFUSE);
        return part == null ? placed : placed.only(part.of(placed.cohort(), command));
    }
}
