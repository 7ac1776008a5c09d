// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import org.slicewise.volume.Axis;
import org.slicewise.volume.Volume;

/** Knows which pixels of neighbouring slices of an image belong together; must be closed. */
public interface SliceAffinity extends AutoCloseable {

    /** Looks at the slices of an image across an axis. */
    SliceCarrier carrier(Volume image, Axis axis);

    @Override
    void close();

    /** Carries values from slice to slice of one image. */
    interface SliceCarrier extends AutoCloseable {

        /**
         * The values of one slice where the pixels of another one have their likes.
         *
         * @param from index of the slice the values belong to
         * @param to index of the slice they are carried to
         * @param values for each label a value for each pixel, the first in-plane axis fastest
         * @return values of the same form; where those that come sum up to 1 over the labels, so do these
         */
        float[][] carry(int from, int to, float[][] values);

        @Override
        void close();
    }
}
