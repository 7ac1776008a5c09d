// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/** Small things to draw. */
final class Subjects {

    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final int[] EXTENT = {5, 7, 4};
    private static final double[] SPACING = {2, 1, 3};

    private Subjects() {}

    /** A value or a label of each voxel. */
    @FunctionalInterface
    interface Content {
        int at(int x, int y, int z);
    }

    static Grid ras(int x, int y, int z, double spacingX, double spacingY, double spacingZ) {
        return new Grid(new Extent(x, y, z), Affine.scaling(new Spacing(spacingX, spacingY, spacingZ)));
    }

    static Grid ras(int x, int y, int z) {
        return ras(x, y, z, 1, 1, 1);
    }

    static Volume volume(Grid grid, Content content) {
        short[] values = values(grid, content);
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return Volume.of(grid, floats);
    }

    static Mask mask(Grid grid, Content content) {
        return Mask.of(grid, values(grid, content));
    }

    /** The sparse mask of labels among which 255 stands for "not annotated". */
    static SparseMask sparse(Mask file) {
        return SparseMask.fromFileMask(file, file.grid().axialAxis());
    }

    static PreviewSubject of(Volume image) {
        return new PreviewSubject("case", image, Optional.empty(), Optional.empty());
    }

    static PreviewSubject of(Volume image, SparseMask mask) {
        return new PreviewSubject("case", image, Optional.of(mask), Optional.empty());
    }

    /** The content that is given in RAS order, in each of the 48 storage orders of 5 x 7 x 4 voxels of 2 x 1 x 3 mm. */
    static List<PreviewSubject> inEveryStorageOrder(Content values, Content labels) {
        List<PreviewSubject> all = new ArrayList<>();
        for (int[] world : ORDERS) {
            for (int signs = 0; signs < 8; signs++) {
                Grid grid = stored(world, signs);
                Volume image = volume(grid, reordered(values, world, signs));
                all.add(of(image, sparse(mask(grid, reordered(labels, world, signs)))));
            }
        }
        return all;
    }

    private static Grid stored(int[] world, int signs) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            boolean reversed = (signs >> axis & 1) == 1;
            int to = world[axis];
            rows[to * 4 + axis] = reversed ? -SPACING[to] : SPACING[to];
            rows[to * 4 + 3] = reversed ? SPACING[to] * (EXTENT[to] - 1) : 0;
        }
        return new Grid(new Extent(EXTENT[world[0]], EXTENT[world[1]], EXTENT[world[2]]), Affine.of(rows));
    }

    private static Content reordered(Content content, int[] world, int signs) {
        return (i, j, k) -> {
            int[] stored = {i, j, k};
            int[] ras = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                int last = EXTENT[world[axis]] - 1;
                ras[world[axis]] = (signs >> axis & 1) == 1 ? last - stored[axis] : stored[axis];
            }
            return content.at(ras[0], ras[1], ras[2]);
        };
    }

    private static short[] values(Grid grid, Content content) {
        Extent extent = grid.extent();
        short[] values = new short[(int) extent.voxels()];
        for (int z = 0; z < extent.z(); z++) {
            for (int y = 0; y < extent.y(); y++) {
                for (int x = 0; x < extent.x(); x++) {
                    values[(int) extent.index(x, y, z)] = (short) content.at(x, y, z);
                }
            }
        }
        return values;
    }

    static Preview draw(PreviewSubject subject, SliceChoice slices) {
        return Preview.draw(subject, spec(slices), () -> false);
    }

    static PreviewSpec spec(SliceChoice slices) {
        return spec(slices, 0, 640);
    }

    static PreviewSpec spec(SliceChoice slices, int columns, int width) {
        return new PreviewSpec(slices, columns, new WindowChoice.Percentiles(0, 100), 0, 0.5, width, LabelTitles.NONE);
    }

    /** The pixels of one slice of a picture. */
    static int[] pixels(Preview preview, int number) {
        Rectangle place = preview.tiles().get(number).place();
        return preview.image().getRGB(place.x, place.y, place.width, place.height, null, 0, place.width);
    }
}
