// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.io.IOException;
import org.slicewise.volume.Volume;

/**
 * An image of which features are made.
 *
 * @param id different from that of every other case
 * @param image opens the image anew each time, so that its voxels need not stay on the heap
 */
public record ImageCase(String id, Source image) {

    /** Opens an image. */
    @FunctionalInterface
    public interface Source {
        /** The image; its voxels are read when they are asked for. */
        Volume open() throws IOException;
    }
}
