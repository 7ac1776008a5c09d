// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.io.IOException;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.SparseMask;

/**
 * A volume of which slices are chosen.
 *
 * @param id different from that of every other case
 * @param image opened for samplers that need features, else not
 * @param mask read for samplers that need it, else not
 */
public record SamplingCase(String id, Grid grid, ImageCase.Source image, MaskReader mask) {

    /** Reads a mask. */
    @FunctionalInterface
    public interface MaskReader {
        /** What is annotated, on the grid of the case. */
        SparseMask read() throws IOException;
    }

    /** The case of a cohort; only the header of its image is read for that. */
    public static SamplingCase of(Case aCase) throws IOException {
        return new SamplingCase(aCase.id(), aCase.readGrid(), aCase::readImage, aCase::readMask);
    }

    /** The number of its axial slices. */
    public int slices() {
        return grid.axialSlices();
    }
}
