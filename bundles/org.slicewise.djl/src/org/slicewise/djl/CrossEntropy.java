// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** The mean of {@code -log(p_i[y_i])} over the annotated voxels. A class that is not annotated has no part in it. */
final class CrossEntropy implements Loss {

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public boolean isWeighted() {
        return false;
    }

    @Override
    public String method() {
        return """
                  def annotated(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                    return torch.cross_entropy_loss(scores, y, None, 1, 255, 0.)
                """;
    }
}
