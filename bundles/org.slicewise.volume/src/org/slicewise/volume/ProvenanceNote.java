// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the labels of the slices of a mask come from, as a line of text: {@code provenance}, the patient axis that
 * slices are stacked along, and a letter for each slice. Slices are counted along the patient's axis, so that the note
 * stays true when voxels are stored in another order.
 */
final class ProvenanceNote {

    private static final String WORD = "provenance ";
    private static final String AXES = "RAS";
    private static final String LETTERS = "HIP-";

    private ProvenanceNote() {}

    /** The note of a mask. */
    static String of(SparseMask mask) {
        Axis axis = mask.annotated().axis();
        int slices = mask.grid().extent().along(axis);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < slices; i++) {
            letters.append(LETTERS.charAt(
                    mask.provenance(storageIndex(i, mask.grid(), axis)).ordinal()));
        }
        return WORD + AXES.charAt(mask.grid().axes().worldOf(axis)) + " " + letters;
    }

    /** The mask with what a note says of its slices; a note that does not fit the grid says nothing. */
    static SparseMask applied(Optional<String> note, SparseMask mask) {
        Axis axis = mask.annotated().axis();
        int slices = mask.grid().extent().along(axis);
        String head = WORD + AXES.charAt(mask.grid().axes().worldOf(axis)) + " ";
        if (note.isEmpty() || !note.get().startsWith(head) || note.get().length() != head.length() + slices) {
            return mask;
        }
        SortedMap<Integer, SliceProvenance> filled = new TreeMap<>();
        for (int i = 0; i < slices; i++) {
            int from = LETTERS.indexOf(note.get().charAt(head.length() + i));
            if (from == SliceProvenance.INTERPOLATED.ordinal() || from == SliceProvenance.PROPAGATED.ordinal()) {
                filled.put(storageIndex(i, mask.grid(), axis), SliceProvenance.values()[from]);
            }
        }
        return mask.markedAs(filled);
    }

    private static int storageIndex(int alongPatient, Grid grid, Axis axis) {
        return grid.axes().isReversed(axis) ? grid.extent().along(axis) - 1 - alongPatient : alongPatient;
    }
}
