// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** The way from the voxels of one grid to those of another, anywhere in the patient. */
public final class Resampling {

    private static final double TIE = 1e-6;

    private final Grid source;
    private final Grid target;
    private final Interpolation how;
    private final boolean antialiased;
    private final Affine toSource;

    private Resampling(Grid source, Grid target, Interpolation how, boolean antialiased) {
        this.source = source;
        this.target = target;
        this.how = how;
        this.antialiased = antialiased;
        this.toSource = source.affine().inverse().after(target.affine());
    }

    /**
     * The way between two grids.
     *
     * @param antialiased whether kernels are stretched where the target's voxels are larger than the source's; of no
     *     effect on {@link Interpolation#NEAREST}
     */
    public static Resampling between(Grid source, Grid target, Interpolation how, boolean antialiased) {
        return new Resampling(source, target, how, antialiased);
    }

    /** The grid before. */
    public Grid source() {
        return source;
    }

    /** The grid after. */
    public Grid target() {
        return target;
    }

    /** The volume on the target grid, in memory; voxels outside of the source have the value {@code outside}. */
    public Volume apply(Volume volume, float outside) {
        return apply(volume, outside, ValueMap.IDENTITY);
    }

    /** The same with each source value changed before it is interpolated; {@code outside} is left as it is. */
    public Volume apply(Volume volume, float outside, ValueMap value) {
        requireSource(volume.grid());
        float[] from = volume.values().clone();
        int sourceVoxels = (int) source.extent().voxels();
        int voxels = (int) target.extent().voxels();
        float[] result = new float[Math.multiplyExact(voxels, volume.channels())];
        for (int channel = 0; channel < volume.channels(); channel++) {
            value.apply(channel, from, channel * sourceVoxels, sourceVoxels);
            for (int i = 0; i < voxels; i++) {
                result[channel * voxels + i] = valueAt(i, from, channel * sourceVoxels, outside);
            }
        }
        return Volume.of(target, volume.channels(), result);
    }

    /**
     * The mask on the target grid: of the nearest voxel, or for {@link Interpolation#LINEAR} the label with the largest
     * sum of weights, the smaller one of two that are equal; voxels outside of the source have the label {@code outside}.
     */
    public Mask apply(Mask mask, int outside) {
        requireSource(mask.grid());
        if (how == Interpolation.CUBIC) {
            throw new IllegalArgumentException(
                    "Masks are resampled by nearest or linear, but not by cubic, whose weights can be negative.");
        }
        short[] result = new short[(int) target.extent().voxels()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (short) labelAt(i, mask, outside);
        }
        return Mask.of(target, result);
    }

    /**
     * Writes the volume on the target grid, float32, in the format that the file's name says.
     *
     * @param value what happens to each source value before it is interpolated
     * @param progress takes the part that is done, 0 to 1; what it throws ends the writing and leaves no file
     */
    public void write(Volume volume, float outside, ValueMap value, Path file, DoubleConsumer progress)
            throws IOException {
        progress.accept(0);
        apply(volume, outside, value).write(file);
        progress.accept(1);
    }

    /** Writes the mask on the target grid likewise; see {@link #apply(Mask, int)}. */
    public void write(Mask mask, int outside, Path file, DoubleConsumer progress) throws IOException {
        progress.accept(0);
        apply(mask, outside).write(file);
        progress.accept(1);
    }

    private void requireSource(Grid found) {
        source.differenceFrom(found).ifPresent(difference -> {
            throw new IllegalArgumentException("The resampling is from another grid. " + difference);
        });
    }

    private double[] place(int flat) {
        Extent extent = target.extent();
        int row = flat / extent.x();
        return toSource.apply(flat % extent.x(), row % extent.y(), row / extent.y());
    }

    private boolean isInside(double[] at) {
        int[] counts = counts();
        for (int axis = 0; axis < 3; axis++) {
            if (!(at[axis] >= -0.5 - TIE && at[axis] <= counts[axis] - 0.5 + TIE)) {
                return false;
            }
        }
        return true;
    }

    private int[] counts() {
        return new int[] {
            source.extent().x(), source.extent().y(), source.extent().z()
        };
    }

    private float valueAt(int flat, float[] from, int start, float outside) {
        double[] at = place(flat);
        if (!isInside(at)) {
            return outside;
        }
        double[] sum = {0};
        forEachTap(at, (index, weight) -> sum[0] += weight * from[start + index]);
        return (float) sum[0];
    }

    private int labelAt(int flat, Mask mask, int outside) {
        double[] at = place(flat);
        if (!isInside(at)) {
            return outside;
        }
        java.util.TreeMap<Integer, Double> votes = new java.util.TreeMap<>();
        forEachTap(at, (index, weight) -> votes.merge(mask.at(index), weight, Double::sum));
        double most = votes.values().stream().mapToDouble(v -> v).max().orElseThrow();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= most - TIE)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private interface Tap {
        void take(int index, double weight);
    }

    private void forEachTap(double[] at, Tap tap) {
        int[] counts = counts();
        double[][] weights = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            weights[axis] = weights(at[axis], axis, counts[axis]);
        }
        for (int z = 0; z < counts[2]; z++) {
            for (int y = 0; y < counts[1] && weights[2][z] != 0; y++) {
                for (int x = 0; x < counts[0] && weights[1][y] != 0; x++) {
                    if (weights[0][x] != 0) {
                        tap.take((z * counts[1] + y) * counts[0] + x, weights[0][x] * weights[1][y] * weights[2][z]);
                    }
                }
            }
        }
    }

    private double[] weights(double at, int axis, int count) {
        double[] weights = new double[count];
        if (how == Interpolation.NEAREST) {
            weights[clamp((int) Math.ceil(at - 0.5 - TIE), count)] = 1;
            return weights;
        }
        double stretch = antialiased
                ? Math.max(1, Math.hypot(Math.hypot(toSource.at(axis, 0), toSource.at(axis, 1)), toSource.at(axis, 2)))
                : 1;
        double sum = 0;
        double reach = how.radius() * stretch;
        for (int i = (int) Math.floor(at - reach); i <= Math.ceil(at + reach); i++) {
            double weight = how.weight(Math.abs(i - at) / stretch);
            weights[clamp(i, count)] += weight;
            sum += weight;
        }
        for (int i = 0; i < count; i++) {
            weights[i] = Math.abs(weights[i] / sum) < TIE ? 0 : weights[i] / sum;
        }
        return weights;
    }

    private static int clamp(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }
}
