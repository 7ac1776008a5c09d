// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.DescentSpec;

/** The text of whole networks in use: one native call is one training step, or one batch of predictions. */
final class StepText {

    private static final String STEP =
            """
              def step(self, x: Tensor, y: Tensor, weights: Tensor, rate: Tensor, t: Tensor,
                  p: List[Tensor], s: List[Tensor], %s) -> Tensor:
                scores = (self).forward(torch.clone(x, memory_format=%s), p, s, True)
                loss = (self).loss(scores, torch.to(y, 4), weights)
                size = torch.zeros_like(torch.detach(loss))
                if bool(torch.isfinite(loss)):
                  gradients = torch.grad([loss], p)
                  size = (self).size(gradients)
                  if bool(torch.isfinite(size)):
            %s\
                return torch.stack([torch.detach(loss), size])
            """;

    private static final String PROBABILITIES =
            """
              def probabilities(self, x: Tensor, p: List[Tensor], s: List[Tensor]) -> Tensor:
                scores = (self).forward(torch.clone(x, memory_format=%s), p, s, False)
                return torch.contiguous(torch.softmax(scores, 1))
            """;

    private static final String RECONSTRUCT =
            """
              def step(self, x: Tensor, rate: Tensor, t: Tensor,
                  p: List[Tensor], s: List[Tensor], m: List[Tensor]) -> Tensor:
                image = torch.clone(x, memory_format=2)
                made = (self).forward(image, p, s, True)
                loss = torch.mse_loss(made, image)
                if bool(torch.isfinite(loss)):
                  gradients = torch.grad([loss], p)
                  _0 = (self).descend(gradients, 1., float(rate), float(t), p, m)
                return torch.detach(loss)
            """;

    private static final String OUTPUTS =
            """
              def outputs(self, x: Tensor, p: List[Tensor], s: List[Tensor]) -> Tensor:
                made = (self).forward(torch.clone(x, memory_format=2), p, s, False)
                return torch.contiguous(made)
            """;

    private StepText() {}

    /**
     * The methods of a training. {@code step} gives the loss and the Euclidean norm of its gradient; where one of
     * them is not finite nothing changes but the statistics, and for such a loss the norm is 0. If gradients are
     * accumulated, a step adds them to their sums and {@code settle} makes the update.
     */
    static String training(NetworkPlan plan, Loss loss, DescentSpec descent) {
        return plan.forward()
                + LossText.of(loss)
                + DescentText.of(descent)
                + STEP.formatted(
                        DescentText.arguments(descent),
                        plan.order().number(plan.dimensions()),
                        DescentText.learning(descent).indent(4));
    }

    /** The methods of a training that makes a network of slices give its input back; {@code step} gives the loss. */
    static String reconstruction(NetworkPlan plan, OptimizerText optimizer) {
        return plan.forward() + RECONSTRUCT + DescentText.descend(optimizer);
    }

    /** The method {@code outputs} that gives what a network of slices makes of a batch, as it is. */
    static String outputs(NetworkPlan plan) {
        return plan.forward() + OUTPUTS;
    }

    /** The methods of a prediction. */
    static String inference(NetworkPlan plan) {
        return plan.forward() + PROBABILITIES.formatted(plan.order().number(plan.dimensions()));
    }
}
