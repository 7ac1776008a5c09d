// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** Soft Dice loss of each item and class, as {@link LossText#DICE} says. */
final class SoftDice implements Loss {

    @Override
    public String name() {
        return "soft-dice";
    }

    @Override
    public boolean isWeighted() {
        return false;
    }

    @Override
    public boolean seesOneChannel() {
        return true;
    }

    @Override
    public String method() {
        return LossText.DICE
                + """
                  def annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                    return (self).dice(scores, y)
                """;
    }
}
