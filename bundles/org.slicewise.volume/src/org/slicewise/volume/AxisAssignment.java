// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

/**
 * Which axis of the patient each storage axis runs along, and in which direction.
 *
 * <p>Of the six ways to give each storage axis a patient axis of its own, the one with the largest sum of absolute
 * direction cosines is taken; it is the permutation nearest to the rotation. Ties (exactly 45 degrees) go to the
 * permutation that keeps the storage order the longest, so that equal affines always answer the same. Readers that go
 * through the storage axes one by one (nibabel) agree wherever each of them has a nearest patient axis of its own; elsewhere
 * their answer depends on the storage order, and no reordering may ever be RAS to them.
 *
 * @param world per storage axis the patient axis: 0 left-right, 1 back-front, 2 foot-head
 * @param reversed per storage axis whether it runs to the left, the back or the foot
 */
record AxisAssignment(int[] world, boolean[] reversed) {

    private static final int[][] PERMUTATIONS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final String TOWARDS = "RAS";
    private static final String AWAY = "LPI";
    private static final double TIE = 1e-9;
    private static final int MOST_STEPS = 64;

    static AxisAssignment of(Affine affine) {
        Affine rotation = rotationOf(affine);
        int[] best = PERMUTATIONS[0];
        for (int[] candidate : PERMUTATIONS) {
            if (agreement(rotation, candidate) > agreement(rotation, best) + TIE) {
                best = candidate;
            }
        }
        boolean[] reversed = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            reversed[axis] = rotation.at(best[axis], axis) < 0;
        }
        return new AxisAssignment(best, reversed);
    }

    /**
     * The rotation (or rotation with mirror) nearest to the directions of the axes, which shear may have turned: the polar
     * factor, by Newton's iteration (Higham, SIAM J. Sci. Stat. Comput. 7, 1986).
     */
    private static Affine rotationOf(Affine affine) {
        double[] rows = new double[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = i % 4 == 3 ? 0 : affine.at(i / 4, i % 4) / affine.columnLength(i % 4);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Affine inverse = Affine.of(rows).inverse();
            double change = 0;
            for (int i = 0; i < 12; i++) {
                double next = i % 4 == 3 ? 0 : (rows[i] + inverse.at(i % 4, i / 4)) / 2;
                change = Math.max(change, Math.abs(next - rows[i]));
                rows[i] = next;
            }
            if (change < TIE) {
                break;
            }
        }
        return Affine.of(rows);
    }

    private static double agreement(Affine rotation, int[] world) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += Math.abs(rotation.at(world[axis], axis));
        }
        return sum;
    }

    /** The storage axis that runs along a patient axis. */
    int storageOf(int worldAxis) {
        for (int axis = 0; axis < 3; axis++) {
            if (world[axis] == worldAxis) {
                return axis;
            }
        }
        throw new IndexOutOfBoundsException("There is no patient axis %d.".formatted(worldAxis));
    }

    /** The patient axis that a storage axis runs along. */
    int worldOf(Axis storage) {
        return world[storage.ordinal()];
    }

    /** Whether a storage axis runs to the left, the back or the foot. */
    boolean isReversed(Axis storage) {
        return reversed[storage.ordinal()];
    }

    /** Three letters: where each storage axis points to, such as {@code RAS} or {@code LPI}. */
    String letters() {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            letters.append((reversed[axis] ? AWAY : TOWARDS).charAt(world[axis]));
        }
        return letters.toString();
    }
}
