// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.Arrays;
import java.util.List;

/** A vector of the same length for each of some slices; immutable. */
public final class SliceFeatures {

    private final int dimensions;
    private final float[] values;
    private final double[] norms;

    private SliceFeatures(int dimensions, float[] values) {
        this.dimensions = dimensions;
        this.values = values;
        this.norms = new double[values.length / dimensions];
        for (int slice = 0; slice < norms.length; slice++) {
            norms[slice] = Math.sqrt(squaredNorm(slice));
        }
    }

    /**
     * The features of these values, slice by slice.
     *
     * @param dimensions length of each vector, at least 1
     * @param values finite; copied
     */
    public static SliceFeatures of(int dimensions, float[] values) {
        if (dimensions < 1 || values.length % dimensions != 0) {
            throw new IllegalArgumentException(
                    "%d values are not vectors of %d dimensions.".formatted(values.length, dimensions));
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException("Features must be finite, but dimension %d of slice %d is %s."
                        .formatted(i % dimensions, i / dimensions, values[i]));
            }
        }
        return new SliceFeatures(dimensions, values.clone());
    }

    /** Those of several volumes, one volume after the other; all must have as many dimensions. */
    public static SliceFeatures pooled(List<SliceFeatures> parts) {
        int dimensions = parts.get(0).dimensions;
        int size = 0;
        for (SliceFeatures part : parts) {
            if (part.dimensions != dimensions) {
                throw new IllegalArgumentException("Features of %d and of %d dimensions cannot be compared."
                        .formatted(dimensions, part.dimensions));
            }
            size += part.values.length;
        }
        float[] all = new float[size];
        int next = 0;
        for (SliceFeatures part : parts) {
            System.arraycopy(part.values, 0, all, next, part.values.length);
            next += part.values.length;
        }
        return new SliceFeatures(dimensions, all);
    }

    /** Those of some of the slices, in the given order. */
    public SliceFeatures only(int[] slices) {
        float[] kept = new float[slices.length * dimensions];
        for (int i = 0; i < slices.length; i++) {
            System.arraycopy(values, slices[i] * dimensions, kept, i * dimensions, dimensions);
        }
        return new SliceFeatures(dimensions, kept);
    }

    /** The number of slices. */
    public int count() {
        return norms.length;
    }

    /** The length of each vector. */
    public int dimensions() {
        return dimensions;
    }

    /** One figure of one slice. */
    public float at(int slice, int dimension) {
        return values[slice * dimensions + dimension];
    }

    /** All figures, slice by slice, as a copy. */
    public float[] toArray() {
        return values.clone();
    }

    /** The Euclidean distance between two vectors. */
    public double distance(int one, int other) {
        double sum = 0;
        for (int i = one * dimensions, j = other * dimensions, end = i + dimensions; i < end; i++, j++) {
            double difference = (double) values[i] - values[j];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** The Euclidean distance between a vector and any point. */
    public double distance(int slice, double[] point) {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            double difference = values[slice * dimensions + i] - point[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** The length of a vector. */
    public double norm(int slice) {
        return norms[slice];
    }

    private double squaredNorm(int slice) {
        double sum = 0;
        for (int i = slice * dimensions, end = i + dimensions; i < end; i++) {
            sum += (double) values[i] * values[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SliceFeatures same
                && dimensions == same.dimensions
                && Arrays.equals(values, same.values);
    }

    @Override
    public int hashCode() {
        return 31 * dimensions + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "%d slices x %d dimensions".formatted(count(), dimensions);
    }
}
