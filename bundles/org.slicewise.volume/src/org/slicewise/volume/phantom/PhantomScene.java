// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.function.IntConsumer;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;

/** Tissue brightness and labels of a phantom while it is drawn; later shapes cover earlier ones. */
final class PhantomScene {

    private final Extent extent;
    private final Spacing spacing;
    private final float[] tissue;
    private final byte[] labels;

    PhantomScene(Extent extent, Spacing spacing) {
        this.extent = extent;
        this.spacing = spacing;
        this.tissue = new float[Math.toIntExact(extent.voxels())];
        this.labels = new byte[tissue.length];
    }

    /** Half the field of view along each axis, in millimetres. */
    PhantomPoint half() {
        return new PhantomPoint(
                extent.x() * spacing.x() / 2, extent.y() * spacing.y() / 2, extent.z() * spacing.z() / 2);
    }

    /** The longest side of a voxel, in millimetres. */
    double voxel() {
        return Math.max(spacing.x(), Math.max(spacing.y(), spacing.z()));
    }

    /** The middle of the voxel that holds a point of the field of view. */
    PhantomPoint snapped(PhantomPoint point) {
        return new PhantomPoint(
                middle(nearest(point.x(), extent.x(), spacing.x()), extent.x(), spacing.x()),
                middle(nearest(point.y(), extent.y(), spacing.y()), extent.y(), spacing.y()),
                middle(nearest(point.z(), extent.z(), spacing.z()), extent.z(), spacing.z()));
    }

    /** Gives all voxels whose middle lies in a shape a brightness and a label. */
    void paint(PhantomShape shape, double brightness, int label) {
        forEachVoxel(shape, index -> {
            tissue[index] = (float) brightness;
            labels[index] = (byte) label;
        });
    }

    /** Gives all voxels of a shape the brightness that a field says at their place, and no label. */
    void paint(PhantomShape shape, PhantomField field, double low, double high) {
        forEachVoxel(shape, index -> {
            int row = index / extent.x();
            double value = field.at(
                    (index % extent.x() + 0.5) / extent.x(),
                    (row % extent.y() + 0.5) / extent.y(),
                    (row / extent.y() + 0.5) / extent.z());
            tissue[index] = (float) (value < 0 ? low : high);
            labels[index] = 0;
        });
    }

    private void forEachVoxel(PhantomShape shape, IntConsumer voxel) {
        PhantomPoint middle = shape.middle();
        double reach = shape.reach();
        for (int k = first(middle.z() - reach, extent.z(), spacing.z());
                k <= last(middle.z() + reach, extent.z(), spacing.z());
                k++) {
            double z = middle(k, extent.z(), spacing.z());
            for (int j = first(middle.y() - reach, extent.y(), spacing.y());
                    j <= last(middle.y() + reach, extent.y(), spacing.y());
                    j++) {
                double y = middle(j, extent.y(), spacing.y());
                int end = last(middle.x() + reach, extent.x(), spacing.x());
                for (int i = first(middle.x() - reach, extent.x(), spacing.x()); i <= end; i++) {
                    if (shape.holds(middle(i, extent.x(), spacing.x()), y, z)) {
                        voxel.accept((k * extent.y() + j) * extent.x() + i);
                    }
                }
            }
        }
    }

    private static double middle(int index, int voxels, double mm) {
        return (index - (voxels - 1) / 2.0) * mm;
    }

    private static int nearest(double place, int voxels, double mm) {
        return (int) Math.max(0, Math.min(voxels - 1, Math.round(place / mm + (voxels - 1) / 2.0)));
    }

    private static int first(double place, int voxels, double mm) {
        return (int) Math.max(0, Math.ceil(place / mm + (voxels - 1) / 2.0));
    }

    private static int last(double place, int voxels, double mm) {
        return (int) Math.min(voxels - 1, Math.floor(place / mm + (voxels - 1) / 2.0));
    }

    /** The grid of the scene: RAS, its middle at 0 mm. */
    Grid grid() {
        return new Grid(
                extent,
                Affine.of(
                        spacing.x(),
                        0,
                        0,
                        middle(0, extent.x(), spacing.x()),
                        0,
                        spacing.y(),
                        0,
                        middle(0, extent.y(), spacing.y()),
                        0,
                        0,
                        spacing.z(),
                        middle(0, extent.z(), spacing.z())));
    }

    /** A copy of the brightness of all tissues, 0 for air to about 1. */
    float[] tissue() {
        return tissue.clone();
    }

    /** The labels as a mask. */
    Mask mask() {
        return Mask.of(grid(), labels.clone());
    }
}
