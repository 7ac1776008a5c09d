// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** What a training makes small, as text; {@link LossText} sees to what is not annotated. */
interface Loss {

    /** The name by which settings and files know it. */
    String name();

    /** Whether class weights have a part in it. */
    boolean isWeighted();

    /** Whether it also takes a single channel, as the sigmoid of class 1. */
    default boolean seesOneChannel() {
        return false;
    }

    /**
     * The TorchScript method {@code annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor}, indented by
     * two blanks, and methods it needs.
     *
     * <p>{@code scores} are {@code [n, class, (z,) y, x]}, finite wherever nothing is annotated; {@code y} holds classes
     * {@code [n, (z,) y, x]} as 64-bit integers, 255 where not annotated, which must have no part in the result, and at
     * least one other; {@code weights} has one figure above 0 per class.
     */
    String method();
}
