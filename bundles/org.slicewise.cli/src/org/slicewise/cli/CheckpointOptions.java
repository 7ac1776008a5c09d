// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.slicewise.segmentation.Checkpoints;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where a training keeps what it needs to go on after it was cut off. */
final class CheckpointOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Keep in this folder: last.checkpoint, from which --resume goes on, best.slicewise and "
                    + "last.slicewise, learning-curve.csv and learning-curve.png.")
    private Path folder;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "0",
            description = "Iterations between two checkpoints (default: one a minute). There is one after each "
                    + "validation and at the end in any case.")
    private int every;

    @Option(
            names = "--resume",
            description = "Go on with the training in --checkpoints: the same command as before, and this. The weights "
                    + "are those of a training that was never cut off.")
    private boolean resume;

    /** Returns what the options say; what does not fit together is wrong usage. */
    Checkpoints checkpoints() {
        if (folder == null && (resume || every != 0)) {
            throw Usage.wrong(command, "--resume and --checkpoint-every need --checkpoints DIR.");
        }
        if (folder == null) {
            return Checkpoints.none();
        }
        OutputFile.folder(folder);
        return Usage.value(command, "--checkpoint-every", () -> new Checkpoints(Optional.of(folder), every, resume));
    }
}
