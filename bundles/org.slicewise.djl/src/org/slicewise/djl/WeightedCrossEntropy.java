// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * Cross entropy of the annotated voxels, weighted by class: {@code sum_i w[y_i] * -log(p_i[y_i]) / sum_i w[y_i]}, the
 * weighted mean of PyTorch. A class that is not annotated has no part in it.
 */
final class WeightedCrossEntropy implements Loss {

    @Override
    public String name() {
        return "weighted-cross-entropy";
    }

    @Override
    public boolean isWeighted() {
        return true;
    }

    @Override
    public String method() {
        return """
                  def annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                    return torch.cross_entropy_loss(scores, y, weights, 1, 255, 0.)
                """;
    }
}
