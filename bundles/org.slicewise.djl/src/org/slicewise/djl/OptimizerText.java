// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.OptimizerSpec;

/**
 * An optimiser as text.
 *
 * @param slots how many tensors of a parameter's size it keeps for each parameter, 0 at first
 * @param method the TorchScript method {@code update(self, q, g, m, rate, t) -> None}, indented by two blanks: changes
 *     a parameter {@code q} by its gradient {@code g}; {@code m} are its slots, {@code rate} is the learning rate,
 *     {@code t} the number of the update from 1 on
 */
record OptimizerText(int slots, String method) {

    private static final String HEAD =
            "  def update(self, q: Tensor, g: Tensor, m: List[Tensor], rate: float, t: float) -> NoneType:\n";

    /** What Adam does with a gradient {@code d} (Kingma and Ba 2015, algorithm 1). */
    private static final String MOMENTS =
            """
                _1 = torch.add_(torch.mul_(m[0], 0.9), d, alpha=0.1)
                _2 = torch.addcmul_(torch.mul_(m[1], 0.999), d, d, value=0.001)
                root = torch.sqrt(1. - torch.pow(0.999, t))
                size = torch.add_(torch.div_(torch.sqrt(m[1]), root), 1e-08)
                _3 = torch.addcdiv_(q, m[0], size, value=-(rate / (1. - torch.pow(0.9, t))))
                return None
            """;

    static OptimizerText of(OptimizerSpec spec) {
        if (spec instanceof OptimizerSpec.Adam adam) {
            return of(adam);
        }
        if (spec instanceof OptimizerSpec.AdamW adamW) {
            return of(adamW);
        }
        return of((OptimizerSpec.Sgd) spec);
    }

    /** Adam in PyTorch's form, the decay an L2 term of the gradient: betas 0.9 and 0.999, epsilon 1e-8. */
    private static OptimizerText of(OptimizerSpec.Adam spec) {
        String coupled = "    d = torch.add(g, q, alpha=%s)\n".formatted(Layers.figure(spec.weightDecay()));
        return new OptimizerText(2, HEAD + coupled + MOMENTS);
    }

    /** AdamW (Loshchilov and Hutter 2019, algorithm 2) in PyTorch's form: betas 0.9 and 0.999, epsilon 1e-8. */
    private static OptimizerText of(OptimizerSpec.AdamW spec) {
        String decoupled =
                "    _0 = torch.mul_(q, 1. - rate * %s)\n    d = g\n".formatted(Layers.figure(spec.weightDecay()));
        return new OptimizerText(2, HEAD + decoupled + MOMENTS);
    }

    /** Gradient descent with momentum {@code v = momentum * v + g + decay * q} and {@code q = q - rate * v}. */
    private static OptimizerText of(OptimizerSpec.Sgd spec) {
        return new OptimizerText(
                1,
                HEAD
                        + """
                    d = torch.add(g, q, alpha=%s)
                    v = torch.add_(torch.mul_(m[0], %s), d)
                    _0 = torch.add_(q, v, alpha=-rate)
                    return None
                """
                                .formatted(Layers.figure(spec.weightDecay()), Layers.figure(spec.momentum())));
    }
}
