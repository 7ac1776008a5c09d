// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueBlocks;
import org.slicewise.volume.Grid;
import org.slicewise.volume.GrowingLabels;
import org.slicewise.volume.Mask;

/**
 * Paints segments into one mask while the layers of a file go by, in whatever order they lie.
 *
 * <p>Each voxel keeps the rank of the last entry of the list that it is in; a layer's table says the rank of a value.
 */
final class SegmentPainter implements ValueBlocks {

    /** A segment and the label that its voxels get. */
    record Painted(Segment segment, int label) {}

    private static final int VALUES = 1 << 16;

    private final long inner;
    private final int layers;
    private final short[][] tables;
    private final StoredValues values;
    private final GrowingLabels ranks;

    private SegmentPainter(NrrdImage image, Grid grid, List<Painted> painted) throws IOException {
        this.values = image.values();
        this.layers = layers(image);
        this.inner = inner(image);
        this.tables = new short[layers][];
        for (int rank = 1; rank <= painted.size(); rank++) {
            Segment segment = painted.get(rank - 1).segment();
            tableOf(segment.layer())[segment.labelValue()] = (short) rank;
        }
        long voxels = grid.extent().voxels();
        if (voxels > StoredValues.LARGEST_ARRAY) {
            throw new NrrdFormatException(
                    image.path(), 0, "at most %d voxels".formatted(StoredValues.LARGEST_ARRAY), "" + voxels);
        }
        this.ranks = new GrowingLabels(
                image.path(), (int) voxels, image.values().bytes().safeCapacity());
    }

    static Mask paint(NrrdImage image, Grid grid, List<Painted> painted) throws IOException {
        SegmentPainter painter = new SegmentPainter(image, grid, painted);
        painter.values.forEachBlock(painter);
        return painter.ranks
                .mask(grid)
                .relabelled(rank -> rank == 0 ? 0 : painted.get(rank - 1).label());
    }

    /** The number of layers of an image. */
    static int layers(NrrdImage image) throws NrrdFormatException {
        OptionalInt axis = image.channelAxis();
        long layers = axis.isEmpty() ? 1 : image.header().sizes().get(axis.getAsInt());
        if (layers > VALUES) {
            throw new NrrdFormatException(image.path(), 0, "at most %d layers".formatted(VALUES), "" + layers);
        }
        return (int) layers;
    }

    /** The values along the axes before that of the layers. */
    private static long inner(NrrdImage image) throws NrrdFormatException {
        int axis = image.channelAxis().orElse(0);
        return image.header().sizes().subList(0, axis).stream().reduce(1L, Math::multiplyExact);
    }

    private short[] tableOf(int layer) {
        if (tables[layer] == null) {
            tables[layer] = new short[VALUES];
        }
        return tables[layer];
    }

    @Override
    public void accept(long first, double[] values, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            long at = first + i;
            int layer = (int) (at / inner % layers);
            int voxel = (int) (at / (inner * layers) * inner + at % inner);
            ranks.reserve(voxel + 1);
            int rank = rankOf(tables[layer], values[i]);
            if (rank > ranks.at(voxel)) {
                ranks.put(voxel, rank);
            }
        }
    }

    private static int rankOf(short[] table, double value) {
        boolean known = table != null && value >= 0 && value < VALUES && value == Math.rint(value);
        return known ? table[(int) value] & VALUES - 1 : 0;
    }
}
