// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;

/**
 * What was chosen of one volume.
 *
 * @param grid of the volume
 * @param chosen in the order of choice, with storage indices along the axial axis; empty if the volume has no part
 */
public record CaseSample(String id, Grid grid, List<ChosenSlice> chosen) {

    public CaseSample {
        chosen = List.copyOf(chosen);
    }

    /** The axis the slices lie along. */
    public Axis axis() {
        return grid.axialAxis();
    }

    /** The number of axial slices of the volume. */
    public int total() {
        return grid.axialSlices();
    }

    /** The chosen slices as a set. */
    public AnnotatedSlices slices() {
        return new AnnotatedSlices(
                axis(), chosen.stream().map(ChosenSlice::index).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The index of a slice counted from the foot to the head, whatever the storage order. */
    public int canonicalIndex(int storageIndex) {
        return grid.axialFromFoot(storageIndex);
    }

    /** How far above the origin the middle of a slice lies, in millimetres; RAS+. */
    public double positionMm(int storageIndex) {
        return grid.axialHeight(storageIndex);
    }
}
