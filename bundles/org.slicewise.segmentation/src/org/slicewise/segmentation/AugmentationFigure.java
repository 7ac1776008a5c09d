// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.settings.Checked;

/**
 * A number that an augmentation takes, for help and errors.
 *
 * @param name the name by which texts know it
 * @param standard the value it has if none is given
 * @param low the least value
 * @param high the largest value
 * @param isWhole true if it must be a whole number
 * @param meaning what it is, with its unit, in words that fit into a sentence
 */
public record AugmentationFigure(
        String name, double standard, double low, double high, boolean isWhole, String meaning) {

    /** The name of the figure that every augmentation has. */
    static final String PROBABILITY = "p";

    static AugmentationFigure number(String name, double standard, double low, double high, String meaning) {
        return new AugmentationFigure(name, standard, low, high, false, meaning);
    }

    static AugmentationFigure whole(String name, int standard, int low, int high, String meaning) {
        return new AugmentationFigure(name, standard, low, high, true, meaning);
    }

    /** How likely a patch is to be changed. */
    static AugmentationFigure probability(double standard) {
        return number(PROBABILITY, standard, 0, 1, "the share of patches that are changed");
    }

    /** The value itself if it is within the bounds. */
    double checked(String owner, double value) {
        String field = owner + "." + name;
        return isWhole ? Checked.whole(field, value, (int) low, (int) high) : Checked.within(field, value, low, high);
    }
}
