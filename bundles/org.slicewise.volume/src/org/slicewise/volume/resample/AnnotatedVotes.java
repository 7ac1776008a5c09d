// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import org.slicewise.volume.SparseMask;

/**
 * Labels of a mask that is annotated in part: a voxel is annotated where the nearest voxel of the source is, and there it
 * has what the annotated ones among its neighbours elect.
 */
final class AnnotatedVotes implements Planes {

    private final Planes votes;
    private final Planes nearest;
    private final int plane;
    private float[] kept = {};

    /** Joins votes without {@link SparseMask#UNANNOTATED} with the labels of the nearest voxels, in planes of so many. */
    AnnotatedVotes(Planes votes, Planes nearest, int plane) {
        this.votes = votes;
        this.nearest = nearest;
        this.plane = plane;
    }

    @Override
    public void fill(int channel, int from, int to, float[] into, int offset) {
        int count = (to - from) * plane;
        kept = kept.length < count ? new float[count] : kept;
        nearest.fill(channel, from, to, kept, 0);
        votes.fill(channel, from, to, into, offset);
        for (int i = 0; i < count; i++) {
            if (kept[i] == SparseMask.UNANNOTATED) {
                into[offset + i] = SparseMask.UNANNOTATED;
            }
        }
    }
}
