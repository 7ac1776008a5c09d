// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Optional;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * Propagates the labels of annotated slices one slice at a time along what the image shows (Yeung et al. 2021, Sli2Vol;
 * Wu et al. 2022, SSA): between two annotated slices from both, outside of the first and the last from that one.
 */
final class Learned implements MaskInterpolator {

    private final PropagationSpec spec;

    Learned(PropagationSpec spec) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return "learned";
    }

    @Override
    public String description() {
        return "Carries labels from slice to slice to pixels that look alike, by a network trained on the images alone,"
                + " from the annotated slices on both sides, and moves contours evenly from one to the other.";
    }

    @Override
    public Need need() {
        return Need.IMAGE_AND_AFFINITY;
    }

    @Override
    public Filling fill(FillingTask task) {
        Volume image = required(task.image(), "the image");
        SliceAffinity affinity = required(task.affinity(), "a slice affinity trained on such images");
        SparseMask mask = task.mask();
        if (mask.annotated().indices().isEmpty()) {
            float[] none = new float[(int) mask.grid().extent().voxels()];
            return new Filling(mask, Optional.of(Volume.of(mask.grid(), none)));
        }
        try (SliceAffinity.SliceCarrier carrier =
                affinity.carrier(image, mask.annotated().axis())) {
            return new Propagation(mask, image, carrier, spec, task.monitor()).filling();
        }
    }

    private static <T> T required(Optional<T> given, String what) {
        return given.orElseThrow(() -> new IllegalArgumentException(
                "The interpolator \"learned\" needs %s, but none was given.".formatted(what)));
    }
}
