// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.BitSet;
import java.util.List;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.SparseMask;

/**
 * A training case in canonical order, normalised, with classes instead of labels.
 *
 * <p>Holds 4 bytes for each voxel of each channel, and 1 byte for each voxel of the mask.
 */
final class PreparedCase {

    private final Extent extent;
    private final ImageFacts facts;
    private final float[] voxels;
    private final byte[] classes;
    private final int[] annotated;

    private PreparedCase(Mask canonical, int channels, float[] voxels, byte[] classes) {
        this.extent = canonical.grid().extent();
        this.facts = ImageFacts.of(canonical.grid().spacing(), channels, voxels);
        this.voxels = voxels;
        this.classes = classes;
        this.annotated = annotatedSlices(extent, classes);
    }

    static PreparedCase of(TrainingCase source, LabelNames labels) {
        requireAxial(source);
        Reorientation reorientation = Reorientation.toCanonical(source.image().grid());
        Mask mask = reorientation.apply(source.mask().toFileMask());
        float[] voxels = Normalisation.zScores(source.image(), reorientation, source.id());
        return new PreparedCase(mask, source.image().channels(), voxels, classes(mask, labels, source.id()));
    }

    /** Refuses an empty list, and names the case whose number of channels differs from the first one's. */
    static void requireSameChannels(List<TrainingCase> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A training needs at least one case, but there are none.");
        }
        TrainingCase first = cases.get(0);
        for (TrainingCase other : cases) {
            if (other.image().channels() != first.image().channels()) {
                throw new IllegalArgumentException(
                        "All cases must have the same number of channels, but \"%s\" has %d and \"%s\" has %d."
                                .formatted(
                                        first.id(),
                                        first.image().channels(),
                                        other.id(),
                                        other.image().channels()));
            }
        }
    }

    private static void requireAxial(TrainingCase source) {
        Axis annotated = source.mask().annotated().axis();
        Axis axial = source.image().grid().axialAxis();
        if (annotated != axial) {
            throw new IllegalArgumentException(
                    "Case \"%s\": the annotated slices lie along storage axis %s, but the axial axis of its grid is %s."
                            .formatted(source.id(), annotated, axial));
        }
    }

    private static byte[] classes(Mask mask, LabelNames labels, String id) {
        Extent extent = mask.grid().extent();
        int[] table = labels.classTable();
        table[SparseMask.UNANNOTATED] = SparseMask.UNANNOTATED;
        byte[] classes = new byte[Math.toIntExact(extent.voxels())];
        int[] plane = new int[extent.x() * extent.y()];
        for (int z = 0; z < extent.z(); z++) {
            mask.slice(Axis.Z, z, plane);
            for (int i = 0; i < plane.length; i++) {
                if (table[plane[i]] < 0) {
                    throw new IllegalArgumentException(
                            "Case \"%s\" has voxels of label %d, which is none of the labels %s."
                                    .formatted(id, plane[i], labels.names()));
                }
                classes[z * plane.length + i] = (byte) table[plane[i]];
            }
        }
        return classes;
    }

    /** The canonical slices of which at least one voxel is annotated. */
    private static int[] annotatedSlices(Extent extent, byte[] classes) {
        int plane = extent.x() * extent.y();
        BitSet slices = new BitSet();
        for (int z = 0; z < extent.z(); z++) {
            slices.set(z, isKnownInPart(classes, z * plane, (z + 1) * plane));
        }
        return slices.stream().toArray();
    }

    private static boolean isKnownInPart(byte[] classes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Byte.toUnsignedInt(classes[i]) != SparseMask.UNANNOTATED) {
                return true;
            }
        }
        return false;
    }

    Extent extent() {
        return extent;
    }

    int channels() {
        return facts.channels();
    }

    ImageFacts facts() {
        return facts;
    }

    /** Normalised voxels, channel slowest. */
    float[] voxels() {
        return voxels;
    }

    /** Classes as unsigned bytes, 255 where not annotated. */
    byte[] classes() {
        return classes;
    }

    /** Canonical indices of the annotated axial slices, ascending. */
    int[] annotated() {
        return annotated;
    }
}
