// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * Soft Dice loss of each item and class plus focal loss, as {@link LossText#DICE} and {@link LossText#FOCAL} say: the
 * form of MONAI but for classes that are absent. The focal loss takes the sigmoid of each channel also where Dice takes
 * the softmax over them.
 */
final class DiceFocal implements Loss {

    @Override
    public String name() {
        return "dice-focal";
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
                + LossText.FOCAL
                + """
                  def annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                    return torch.add((self).dice(scores, y), (self).focal(scores, y))
                """;
    }
}
