// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.nio.file.Path;
import java.util.Optional;
import org.slicewise.volume.settings.Checked;

/**
 * Where a training keeps what it needs to go on after it was cut off.
 *
 * <p>The folder gets {@code last.checkpoint}, from which it goes on, the segmenters {@code last.slicewise} and, if it is
 * validated, {@code best.slicewise}, and the table {@code learning-curve.csv}.
 *
 * @param folder the folder, which is made if it is not there; empty if nothing is to be kept
 * @param every iterations between two checkpoints; 0 for one at least every {@value #SECONDS} seconds. There is one
 *     after each validation and at the end in any case.
 * @param resume whether to go on from the last checkpoint in the folder, or begin if it has none yet; otherwise the folder
 *     must not have any
 */
public record Checkpoints(Optional<Path> folder, int every, boolean resume) {

    /** Seconds between two checkpoints unless iterations are given. */
    public static final int SECONDS = 60;

    public Checkpoints {
        Checked.within("checkpoints.every", every, 0, TrainingSpec.MOST_ITERATIONS);
        if (resume && folder.isEmpty()) {
            throw new IllegalArgumentException(
                    "A training is resumed from a folder of checkpoints, but none is given.");
        }
    }

    /** Nothing is kept. */
    public static Checkpoints none() {
        return new Checkpoints(Optional.empty(), 0, false);
    }

    /** The training of the folder, continued from its last checkpoint; begun if it has none yet. */
    public static Checkpoints resumed(Path folder) {
        return new Checkpoints(Optional.of(folder), 0, true);
    }
}
