// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/** How the voxels of a target are found in a source: along parallel axes or across them. */
sealed interface Way permits StraightTables, ObliqueWay {

    /** The number of source values that are read at once to make some planes of the target, at most. */
    long valuesFor(int planes);

    /** Makes planes of weighted sums. */
    Planes sums(Source source);

    /**
     * Makes planes of the labels with the largest sums of weights.
     *
     * @param voteless a label whose voxels have no weight where there are others; negative for none
     */
    Planes votes(Source source, int voteless);
}
