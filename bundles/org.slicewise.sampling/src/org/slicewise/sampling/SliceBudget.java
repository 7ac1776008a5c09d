// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

/** How many slices of a volume may be annotated. */
public sealed interface SliceBudget permits SliceBudget.Density, SliceBudget.Count {

    /**
     * The number of slices to annotate, from 1 to {@code total}.
     *
     * @param total slices of the volume, at least 1
     */
    int slicesOf(int total);

    /**
     * A share of the slices of each volume, rounded to the nearest number of slices but at least one.
     *
     * @param fraction above 0 and at most 1
     */
    record Density(double fraction) implements SliceBudget {
        public Density {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "An annotation density must be above 0 and at most 1 (all slices), but is %s."
                                .formatted(fraction));
            }
        }

        @Override
        public int slicesOf(int total) {
            requireSlices(total);
            return (int) Math.max(1, Math.round(fraction * total));
        }
    }

    /**
     * The same number of slices of each volume, or all slices of a volume that has fewer.
     *
     * @param slices at least 1
     */
    record Count(int slices) implements SliceBudget {
        public Count {
            if (slices < 1) {
                throw new IllegalArgumentException(
                        "A budget must be at least 1 slice per volume, but is %d.".formatted(slices));
            }
        }

        @Override
        public int slicesOf(int total) {
            requireSlices(total);
            return Math.min(slices, total);
        }
    }

    private static void requireSlices(int total) {
        if (total < 1) {
            throw new IllegalArgumentException("A volume has at least 1 slice, but %d came.".formatted(total));
        }
    }
}
