// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

/**
 * What it cost to annotate one slice, or several one after the other.
 *
 * @param slices how many slices
 * @param foreground how many of them were not empty
 * @param contour length of all outlines, in millimetres
 * @param components number of objects
 * @param volumes how many volumes were opened
 * @param cost what it took, in the unit of the model
 */
public record MeasuredCost(
        double slices, double foreground, double contour, double components, double volumes, double cost) {

    public MeasuredCost {
        if (!(slices >= 0 && foreground >= 0 && contour >= 0 && components >= 0 && volumes >= 0 && cost >= 0)
                || Double.isInfinite(slices + foreground + contour + components + volumes + cost)) {
            throw new IllegalArgumentException(
                    "Slices, foreground, contour, components, volumes and cost are numbers of at least 0, but are %s, %s, %s, %s, %s and %s."
                            .formatted(slices, foreground, contour, components, volumes, cost));
        }
    }

    double[] regressors() {
        return new double[] {slices, foreground, contour, components, volumes};
    }
}
