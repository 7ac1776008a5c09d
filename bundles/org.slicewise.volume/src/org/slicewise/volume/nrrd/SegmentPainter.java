// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueBlocks;
import org.slicewise.volume.Grid;
import org.slicewise.volume.GrowingLabels;
import org.slicewise.volume.Mask;

/**
 * Paints segments into one mask while the layers of a file go by, in whatever order they lie.
 *
 * <p>Each voxel keeps the rank of the last entry of the list that it is in.
 */
final class SegmentPainter implements ValueBlocks {

    /** A segment and the label that its voxels get. */
    record Painted(Segment segment, int label) {}

    private static final int MOST_LAYERS = 1 << 16;

    private final long inner;
    private final int layers;
    private final LayerRanks[] layerRanks;
    private final StoredValues values;
    private final GrowingLabels ranks;

    private SegmentPainter(NrrdImage image, Grid grid, List<Painted> painted) throws IOException {
        this.values = image.values();
        this.layers = layers(image);
        this.inner = inner(image);
        this.layerRanks = layerRanks(layers, painted);
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
        if (layers > MOST_LAYERS) {
            throw new NrrdFormatException(image.path(), 0, "at most %d layers".formatted(MOST_LAYERS), "" + layers);
        }
        return (int) layers;
    }

    /** The values along the axes before that of the layers. */
    private static long inner(NrrdImage image) throws NrrdFormatException {
        int axis = image.channelAxis().orElse(0);
        return image.header().sizes().subList(0, axis).stream().reduce(1L, Math::multiplyExact);
    }

    /** The ranks, counted from 1, by layer; null for a layer without segments. */
    private static LayerRanks[] layerRanks(int layers, List<Painted> painted) {
        Map<Integer, SortedMap<Integer, Integer>> ofLayers = new HashMap<>();
        for (int rank = 1; rank <= painted.size(); rank++) {
            Segment segment = painted.get(rank - 1).segment();
            ofLayers.computeIfAbsent(segment.layer(), layer -> new TreeMap<>()).put(segment.labelValue(), rank);
        }
        LayerRanks[] ranks = new LayerRanks[layers];
        ofLayers.forEach((layer, rankOfValue) -> ranks[layer] = new LayerRanks(rankOfValue));
        return ranks;
    }

    @Override
    public void accept(long first, double[] values, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            long at = first + i;
            int layer = (int) (at / inner % layers);
            int voxel = (int) (at / (inner * layers) * inner + at % inner);
            ranks.reserve(voxel + 1);
            int rank = layerRanks[layer] == null ? 0 : layerRanks[layer].of(values[i]);
            if (rank > ranks.at(voxel)) {
                ranks.put(voxel, rank);
            }
        }
    }
}
