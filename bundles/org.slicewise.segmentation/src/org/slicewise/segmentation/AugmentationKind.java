// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A kind of augmentation: its name, the figures it takes, and the augmentation that given figures make of it. */
public interface AugmentationKind {

    /** The name by which settings and files know it: small letters and hyphens. */
    String name();

    /** One sentence for users. */
    String description();

    /** All figures in the order in which users see them, the {@linkplain AugmentationFigure#probability probability} last. */
    List<AugmentationFigure> figures();

    /**
     * The augmentation that changes every patch; how many of them it is to change is the caller's matter.
     *
     * @param figures gives the value of every figure, within its bounds
     * @throws IllegalArgumentException if the figures do not go together
     */
    Augmentation with(ToDoubleFunction<AugmentationFigure> figures);
}
