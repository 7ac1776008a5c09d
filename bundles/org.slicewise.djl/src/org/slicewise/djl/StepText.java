// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** The text of whole networks in use: one native call is one training step, or one batch of predictions. */
final class StepText {

    private static final String STEP =
            """
              def step(self, x: Tensor, y: Tensor, weights: Tensor, rate: Tensor, t: Tensor,
                  p: List[Tensor], s: List[Tensor], m: List[Tensor]) -> Tensor:
                classes = torch.to(y, 4)
                result = torch.new_zeros(x, [])
                if bool(torch.any(torch.ne(classes, 255))):
                  scores = (self).forward(torch.clone(x, memory_format=%s), p, s, True)
                  loss = (self).loss(scores, classes, weights)
                  if bool(torch.isfinite(loss)):
                    gradients = torch.grad([loss], p)
                    _0 = (self).descend(gradients, float(rate), float(t), p, m)
                  result = torch.detach(loss)
                return result
            """;

    private static final String DESCEND =
            """
              def descend(self, g: List[Optional[Tensor]], rate: float, t: float,
                  p: List[Tensor], m: List[Tensor]) -> NoneType:
                for i in range(torch.len(p)):
                  gradient = g[i]
                  if torch.__isnot__(gradient, None):
                    slots = torch.slice(m, i * %1$d, (i + 1) * %1$d)
                    _0 = (self).update(torch.detach(p[i]), unchecked_cast(Tensor, gradient), slots, rate, t)
                return None
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
                  _0 = (self).descend(gradients, float(rate), float(t), p, m)
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
     * The methods of a training. {@code step} gives the loss; where no voxel is annotated that is 0 and nothing
     * changes, and where it is not finite nothing changes but the statistics.
     */
    static String training(NetworkPlan plan, Loss loss, OptimizerText optimizer) {
        return plan.forward()
                + loss.method()
                + optimizer.method()
                + descend(optimizer)
                + STEP.formatted(channelsLast(plan));
    }

    /** The method {@code descend(self, gradients, rate, t, p, m) -> None}: one update of all parameters. */
    static String descend(OptimizerText optimizer) {
        return DESCEND.formatted(optimizer.slots());
    }

    /** The methods of a training that makes a network of slices give its input back; {@code step} gives the loss. */
    static String reconstruction(NetworkPlan plan, OptimizerText optimizer) {
        return plan.forward() + optimizer.method() + RECONSTRUCT + descend(optimizer);
    }

    /** The method {@code outputs} that gives what a network of slices makes of a batch, as it is. */
    static String outputs(NetworkPlan plan) {
        return plan.forward() + OUTPUTS;
    }

    /** The methods of a prediction. */
    static String inference(NetworkPlan plan) {
        return plan.forward() + PROBABILITIES.formatted(channelsLast(plan));
    }

    /** PyTorch's number of the memory order with the channel fastest, in which a CPU convolves fastest. */
    private static int channelsLast(NetworkPlan plan) {
        return plan.dimensions();
    }
}
