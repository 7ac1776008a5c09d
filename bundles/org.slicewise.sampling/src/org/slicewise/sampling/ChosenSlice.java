// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

/**
 * A slice that was chosen.
 *
 * @param index position in the stack it was chosen from, from 0
 * @param score what it was chosen for, finite; the sampler says what it means
 */
public record ChosenSlice(int index, double score) {

    public ChosenSlice {
        if (index < 0 || !Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "A chosen slice has an index from 0 and a finite score, but %d and %s came."
                            .formatted(index, score));
        }
    }
}
