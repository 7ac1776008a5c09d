// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** The text that fills tensors by a formula, and makes figures of what a network gives. */
final class GoldenText {

    private static final String FILLED =
            """
              def %1$s(self, like: Tensor, a: Tensor, b: Tensor, scale: Tensor) -> Tensor:
                count = torch.numel(like)
                index = torch.arange(count, dtype=7, layout=0, device=ops.prim.device(like), pin_memory=False)
                angle = torch.add(torch.mul(index, float(a)), float(b))
                values = torch.to(torch.mul(torch.%1$s(angle), float(scale)), 6)
                return torch.reshape(values, torch.size(like))
            """;

    private static final String FIGURES =
            """
              def figures(self, x: Tensor, p: List[Tensor], s: List[Tensor]) -> Tensor:
                made = (self).forward(torch.clone(x, memory_format=%s), p, s, False)
                v = torch.flatten(torch.to(torch.contiguous(made), 7))
                n = torch.numel(v)
                sums = [torch.sum(v), torch.sum(torch.abs(v)), torch.sum(torch.mul(v, v))]
                middle = torch.floordiv(n, 2)
                values = [torch.select(v, 0, 0), torch.select(v, 0, middle), torch.select(v, 0, n - 1)]
                count = torch.full_like(torch.sum(v), float(n))
                return torch.stack(torch.add(torch.add(sums, values), [count]))
            """;

    private GoldenText() {}

    /** The methods of a check; {@code figures} gives those of {@link GoldenNetwork#FIGURES}, then how many values there are. */
    static String of(NetworkPlan plan, String forward) {
        return forward
                + FILLED.formatted("sin")
                + FILLED.formatted("cos")
                + FIGURES.formatted(plan.order().number(plan.dimensions()));
    }

    /** A tensor of a shape, filled by a formula on the scope's device. */
    static NDArray wave(ScriptModule text, NDManager scope, GoldenWave wave, List<Integer> shape) {
        long[] sizes = shape.stream().mapToLong(Integer::longValue).toArray();
        try (NDManager inner = scope.newSubManager()) {
            NDList like = new NDList(inner.zeros(new Shape(sizes)));
            NDList numbers = new NDList(inner.create(wave.a()), inner.create(wave.b()), inner.create(wave.scale()));
            NDArray filled = text.infer(inner, wave.fn(), like, numbers).singletonOrThrow();
            filled.attach(scope);
            return filled;
        }
    }
}
