// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.layout.DatasetLayout;
import org.slicewise.volume.layout.DatasetLayouts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a cohort: its folder and how the folder is laid out. */
final class CohortOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--cohort", required = true, paramLabel = "DIR", description = "Folder of the cohort.")
    private Path folder;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = "images-labels",
            completionCandidates = Layouts.class,
            description = "How the folder is laid out: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String layout;

    @ArgGroup(exclusive = false)
    private SplitPart part;

    /** Lists the cases of the cohort, or of one split of it; voxels are not read. */
    Cohort read(boolean masksRequired) throws IOException {
        DatasetLayout named = Usage.value(command, "--layout", () -> DatasetLayouts.named(layout));
        Cohort whole = named.read(folder, masksRequired);
        return part == null ? whole : part.of(whole, command);
    }

    /** The names of the layouts, for the help. */
    static final class Layouts extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Layouts() {
            super(DatasetLayouts.names());
        }
    }
}
