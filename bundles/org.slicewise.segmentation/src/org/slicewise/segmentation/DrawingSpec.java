// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;

/**
 * From where patches are drawn.
 *
 * @param shares how often a patch is drawn around a voxel of each class, background first and <em>not annotated</em>
 *     last; together above 0; empty if every annotated slice shall be equally likely
 * @param slices annotated slices every patch shall hold if its case has as many that fit, from 0 to 4096
 */
public record DrawingSpec(List<Double> shares, int slices) {

    public DrawingSpec {
        shares = List.copyOf(shares);
        shares.forEach(share -> Checked.within("drawing.shares", share, 0, 1e6));
        if (!shares.isEmpty()
                && shares.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            throw new IllegalArgumentException(
                    "\"drawing.shares\" must have a share above 0, but is %s.".formatted(shares));
        }
        Checked.within("drawing.slices", slices, 0, 4096);
    }

    /** Every annotated slice is equally likely. */
    public static DrawingSpec uniform() {
        return new DrawingSpec(List.of(), 0);
    }
}
