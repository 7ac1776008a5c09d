// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import org.slicewise.segmentation.DescentSpec;

/** How parameters follow their gradients, as TorchScript text. */
final class DescentText {

    private static final String DESCEND =
            """
              def descend(self, g: List[Optional[Tensor]], scale: float, rate: float, t: float,
                  p: List[Tensor], m: List[Tensor]) -> NoneType:
                for i in range(torch.len(p)):
                  gradient = g[i]
                  if torch.__isnot__(gradient, None):
                    slots = torch.slice(m, i * %1$s, (i + 1) * %1$s)
                    one = unchecked_cast(Tensor, gradient)
                    if torch.lt(scale, 1.):
                      one = torch.mul(one, scale)
                    _0 = (self).update(torch.detach(p[i]), one, slots, rate, t)
                return None
            """;

    private static final String SIZE =
            """
              def size(self, g: List[Optional[Tensor]]) -> Tensor:
                norms = annotate(List[Tensor], [])
                for i in range(torch.len(g)):
                  gradient = g[i]
                  if torch.__isnot__(gradient, None):
                    _0 = torch.append(norms, torch.norm(unchecked_cast(Tensor, gradient), 2))
                return torch.norm(torch.stack(norms), 2)
            """;

    /** Adds the gradients of one batch to their sums. */
    private static final String GATHER =
            """
              def gather(self, g: List[Optional[Tensor]], a: List[Tensor]) -> NoneType:
                for i in range(torch.len(a)):
                  gradient = g[i]
                  if torch.__isnot__(gradient, None):
                    _0 = torch.add_(a[i], unchecked_cast(Tensor, gradient))
                return None
            """;

    /** One update by the mean of the sums of {@code count} batches, which are 0 afterwards. */
    private static final String SETTLE =
            """
              def settle(self, count: Tensor, rate: Tensor, t: Tensor,
                  p: List[Tensor], m: List[Tensor], a: List[Tensor]%s) -> Tensor:
                means = annotate(List[Optional[Tensor]], [])
                for i in range(torch.len(a)):
                  _0 = torch.append(means, torch.div_(a[i], float(count)))
                _1 = (self).descend(means, %s, float(rate), float(t), p, m)
                for i in range(torch.len(a)):
                  _2 = torch.zero_(a[i])
            %s\
                return torch.zeros([])
            """;

    /** Averages follow the parameters; young averages follow faster, or they would stay where training began. */
    private static final String FOLLOW =
            """
              def follow(self, t: float, p: List[Tensor], e: List[Tensor]) -> NoneType:
                share = 1. - %1$s
                if torch.lt((1. + t) / (10. + t), %1$s):
                  share = 1. - (1. + t) / (10. + t)
                for i in range(torch.len(p)):
                  _0 = torch.lerp_(e[i], torch.detach(p[i]), share)
                return None
            """;

    private DescentText() {}

    /**
     * The method {@code descend(self, gradients, scale, rate, t, p, m) -> None}, one update of all parameters by the
     * gradients times a scale of at most 1, and what it needs.
     */
    static String descend(OptimizerText optimizer) {
        return optimizer.method() + DESCEND.formatted(optimizer.slots());
    }

    /**
     * The same for a specification, the method {@code size(self, gradients) -> Tensor}, which is the Euclidean norm of
     * all gradients together, and the methods {@code gather(self, gradients, a) -> None}, {@code settle(self, count,
     * rate, t, p, m, a[, e]) -> Tensor} and {@code follow(self, t, p, e) -> None} where the specification needs them:
     * {@code a} are sums of gradients, {@code e} averages of parameters.
     */
    static String of(DescentSpec spec) {
        return descend(OptimizerText.of(spec.optimizer()))
                + SIZE
                + (spec.average() > 0 ? FOLLOW.formatted(Layers.figure(spec.average())) : "")
                + (spec.accumulation() > 1 ? GATHER + settle(spec) : "");
    }

    /** The last arguments of a step: the sums of gradients, or the slots and, if there are any, the averages. */
    static String arguments(DescentSpec spec) {
        return spec.accumulation() > 1 ? "a: List[Tensor]" : "m: List[Tensor]" + averages(spec);
    }

    private static String settle(DescentSpec spec) {
        return SETTLE.formatted(averages(spec), scale(spec, "(self).size(means)"), follow(spec));
    }

    /** The lines of a step, indented by four blanks, that learn from {@code gradients} whose norm is {@code size}. */
    static String learning(DescentSpec spec) {
        return spec.accumulation() > 1
                ? "    _0 = (self).gather(gradients, a)\n"
                : "    _0 = (self).descend(gradients, %s, float(rate), float(t), p, m)\n".formatted(scale(spec, "size"))
                        + follow(spec);
    }

    /** By what gradients of a norm are multiplied where that is below 1, as PyTorch's {@code clip_grad_norm_} does. */
    private static String scale(DescentSpec spec, String size) {
        return spec.clip() > 0 ? "%s / (float(%s) + 1e-06)".formatted(Layers.figure(spec.clip()), size) : "1.";
    }

    private static String averages(DescentSpec spec) {
        return spec.average() > 0 ? ", e: List[Tensor]" : "";
    }

    private static String follow(DescentSpec spec) {
        return spec.average() > 0 ? "    _3 = (self).follow(float(t), p, e)\n" : "";
    }
}
