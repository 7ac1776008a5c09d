// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.layout.CohortListing;
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
    private CohortReadingOptions reading;

    /** Lists the cases of the cohort, or of one split of it, and says on standard error what is left out. */
    Cohort read(boolean masksRequired) throws IOException {
        CohortListing listing = list(masksRequired);
        LayoutOptions.note(command, listing);
        return listing.cohort();
    }

    /** Lists the cases of the cohort, or of one split of it, and what is left out; voxels are not read. */
    CohortListing list(boolean masksRequired) throws IOException {
        return reading.list(command, folder, masksRequired);
    }

    /** Lists the cases of another split of the table that {@code --split} names; the option is named in errors. */
    Cohort readPart(String split, String option) throws IOException {
        return reading.listPart(command, folder, split, option).cohort();
    }
}
