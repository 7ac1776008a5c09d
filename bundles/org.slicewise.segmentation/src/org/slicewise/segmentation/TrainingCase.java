// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.settings.Checked;

/**
 * An image and what is annotated of it, both in stored order on the same grid.
 *
 * @param id the id of the case, named in errors
 * @param image the voxels, one or more channels
 * @param mask labels of the annotated slices along the axial axis of the grid
 */
public record TrainingCase(String id, Volume image, SparseMask mask) {

    public TrainingCase {
        Checked.named("case id", id);
        image.grid().differenceFrom(mask.grid()).ifPresent(difference -> {
            throw new IllegalArgumentException(
                    "Case \"%s\": image and mask lie on different grids. %s".formatted(id, difference));
        });
    }
}
