// SPDX-License-Identifier: Apache-2.0
package org.slicewise.study;

import org.slicewise.interpolation.SliceAffinity;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Volume;

/**
 * Looks at the slices of an image once, however often its masks are filled: the carrier of the last image is kept until
 * another image comes. For one thread at a time; closing leaves the affinity open.
 */
final class SharedCarriers implements SliceAffinity {

    private final SliceAffinity affinity;
    private Volume image;
    private Axis axis;
    private SliceCarrier carrier;

    SharedCarriers(SliceAffinity affinity) {
        this.affinity = affinity;
    }

    @Override
    public SliceCarrier carrier(Volume wanted, Axis across) {
        if (carrier == null || image != wanted || axis != across) {
            close();
            carrier = affinity.carrier(wanted, across);
            image = wanted;
            axis = across;
        }
        return new Borrowed(carrier);
    }

    @Override
    public void close() {
        if (carrier != null) {
            carrier.close();
            carrier = null;
        }
    }

    /** A carrier that stays open when it is closed. */
    private record Borrowed(SliceCarrier kept) implements SliceCarrier {

        @Override
        public float[][] carry(int from, int to, float[][] values) {
            return kept.carry(from, to, values);
        }

        @Override
        public void close() {
            // It is closed by the one who made it.
        }
    }
}
