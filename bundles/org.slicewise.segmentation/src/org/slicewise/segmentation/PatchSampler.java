// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws batches of patches from all training cases. Samplers are immutable and safe to share between threads, each with
 * a generator of its own.
 */
public sealed interface PatchSampler permits PatchSampler2d, PatchSampler3d {

    /** The patch that is really drawn: that of the specification with what was to be chosen from the cohort. */
    Patch patch();

    /** The number of channels of the images. */
    int channels();

    /** Eight hexadecimal digits by which the images that patches are cut out of, normalised, are told from others. */
    String checksum();

    /**
     * The next batch; the same state of the generator draws the same one. Any number of threads may draw at once.
     *
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    PatchBatch draw(int count, RandomGenerator random);

    /**
     * A sampler of slices if the specification's patch is flat, of blocks otherwise. Reads and normalises all cases.
     *
     * @param step what the network needs the sides of patches to be multiples of
     * @throws IllegalArgumentException if there are no cases or no annotated slices, if the number of channels differs
     *     between cases, or if a mask has a label that is not among {@code labels}; the text names the case. Also if
     *     the drawing's shares are not those of the labels or of classes that occur, or stand beside a flat patch
     */
    static PatchSampler of(List<TrainingCase> cases, LabelNames labels, TrainingSpec spec, int step) {
        return spec.is2d()
                ? PatchSampler2d.of(cases, labels, spec, step)
                : PatchSampler3d.of(cases, labels, spec, step);
    }
}
