// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** Soft Dice loss of all foreground in one sum, plus the cross entropy weighted by class. */
final class DiceCrossEntropy implements Loss {

    @Override
    public String name() {
        return "dice-cross-entropy";
    }

    @Override
    public boolean isWeighted() {
        return true;
    }

    @Override
    public String method() {
        return LossText.POOLED_DICE
                + """
                  def annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                    entropy = torch.cross_entropy_loss(scores, y, weights, 1, 255, 0.)
                    return torch.add((self).pooled_dice(scores, y), entropy)
                """;
    }
}
