// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** What a training makes small, as text. */
interface Loss {

    /** The name by which settings and files know it. */
    String name();

    /**
     * The TorchScript method {@code loss(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor}, indented by two
     * blanks.
     *
     * <p>{@code scores} are {@code [n, class, (z,) y, x]}; {@code y} holds classes as 64-bit integers, 255 where not
     * annotated, which must have no part in the result nor in its gradient, and at least one other; {@code weights} has
     * one figure above 0 per class.
     */
    String method();
}
