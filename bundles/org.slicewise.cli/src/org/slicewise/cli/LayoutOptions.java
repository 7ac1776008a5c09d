// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slicewise.volume.layout.CohortListing;
import org.slicewise.volume.layout.DatasetLayout;
import org.slicewise.volume.layout.DatasetLayouts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that says how the folder of a cohort is laid out. */
final class LayoutOptions {

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = DatasetLayouts.AUTO,
            completionCandidates = Names.class,
            description = "How the folder is laid out: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String layout;

    /** Lists the cases of a folder; no image is opened. */
    CohortListing read(CommandSpec command, Path folder, boolean masksRequired) throws IOException {
        DatasetLayout named = Usage.value(command, "--layout", () -> DatasetLayouts.named(layout));
        return named.read(folder, masksRequired);
    }

    /** Says on standard error how many cases are left out, with the first reason, and how the folder was read. */
    static void note(CommandSpec command, CohortListing listing) {
        PrintWriter err = command.commandLine().getErr();
        listing.warning().ifPresent(warning -> err.println("Note: %s %s".formatted(warning, listing.how())));
        err.flush();
    }

    /** The names of the layouts, for the help. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(DatasetLayouts.names());
        }
    }
}
