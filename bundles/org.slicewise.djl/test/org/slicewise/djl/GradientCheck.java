// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.slicewise.volume.Seeds;

/**
 * Compares the gradients of a text in training mode with central differences, in double precision, for some values of the
 * image and of every parameter.
 *
 * <p>Every run draws the same numbers where a network drops something by chance. What is differentiated is the sum of the results with weights that differ from each other, so that no norm makes it
 * constant.
 *
 * @param forward the TorchScript method {@code forward(self, x, p, s, training) -> Tensor}
 * @param image sizes of the image
 */
record GradientCheck(String forward, List<TensorFact> parameters, List<TensorFact> statistics, List<Integer> image) {

    private static final double[] SIGNS = {1, -1, 1, -1, 1};
    private static final double[] STEPS = {1e-5, 1e-6, 1e-7};

    /**
     * Gives, for every tensor, how far its gradient is off, as a share of the gradient: along a direction that five of its
     * values have part in. Where rectification bends within a step, the difference is no derivative; then a smaller step
     * is taken, as long as there is one.
     */
    private static final String CHECK =
            """
              def energy(self, all: List[Tensor], s: List[Tensor]) -> Tensor:
                kept = annotate(List[Tensor], [])
                for i in range(torch.len(s)):
                  _0 = torch.append(kept, torch.clone(s[i]))
                p = torch.slice(all, 1, torch.len(all))
                _1 = torch.manual_seed(1)
                y = (self).forward(torch.clone(all[0]), p, kept, True)
                index = torch.arange(torch.numel(y), dtype=7, layout=0, device=torch.device("cpu"), pin_memory=False)
                weights = torch.reshape(torch.cos(torch.mul(index, 0.7)), torch.size(y))
                return torch.sum(torch.mul(y, torch.add(weights, torch.mul(y, 0.1))))
              def slope(self, all: List[Tensor], s: List[Tensor], i: int, places: Tensor, signs: Tensor, step: float) -> Tensor:
                flat = torch.view(torch.detach(all[i]), [-1])
                before = torch.clone(flat)
                _0 = torch.index_add_(flat, 0, places, signs, alpha=step)
                above = torch.detach((self).energy(all, s))
                _1 = torch.copy_(flat, before)
                _2 = torch.index_add_(flat, 0, places, signs, alpha=-step)
                below = torch.detach((self).energy(all, s))
                _3 = torch.copy_(flat, before)
                return torch.div(torch.sub(above, below), 2. * step)
              def off(self, all: List[Tensor], s: List[Tensor], i: int, gradient: Tensor, places: Tensor,
                  signs: Tensor, steps: Tensor) -> Tensor:
                least = 1.
                for j in range(torch.size(steps, 0)):
                  if torch.gt(least, 1e-06):
                    slope = (self).slope(all, s, i, places, signs, float(torch.select(steps, 0, j)))
                    size = torch.clamp(torch.maximum(torch.abs(slope), torch.abs(gradient)), 0.001)
                    off = float(torch.div(torch.abs(torch.sub(gradient, slope)), size))
                    least = ops.prim.min(least, off)
                return torch.full_like(gradient, least)
              def check(self, all: List[Tensor], s: List[Tensor], places: List[Tensor], signs: Tensor,
                  steps: Tensor) -> Tensor:
                own = annotate(List[Tensor], [])
                for i in range(torch.len(all)):
                  copy = torch.clone(torch.to(torch.detach(all[i]), 7), memory_format=0)
                  _0 = torch.append(own, torch.requires_grad_(copy, True))
                kept = annotate(List[Tensor], [])
                for i in range(torch.len(s)):
                  _0 = torch.append(kept, torch.to(s[i], 7))
                given = torch.grad([(self).energy(own, kept)], own)
                found = annotate(List[Tensor], [])
                for i in range(torch.len(own)):
                  flat = torch.reshape(torch.detach(unchecked_cast(Tensor, given[i])), [-1])
                  gradient = torch.sum(torch.mul(torch.index_select(flat, 0, places[i]), signs))
                  _1 = torch.append(found, (self).off(own, kept, i, gradient, places[i], signs, steps))
                return torch.stack(found)
            """;

    /** Fails where a gradient is not the difference; rounding at the smallest step is up to 6e-5 of a small gradient. */
    void run() {
        double worst = worst();
        assertTrue(worst < 1e-4, () -> "A gradient is off by %s of itself.".formatted(worst));
    }

    /** The largest difference between a gradient and its central difference, as a share of the larger one. */
    double worst() {
        return DoubleStream.of(found()).max().orElseThrow();
    }

    private double[] found() {
        try (NDManager manager = TestRuntime.manager();
                ScriptModule module = new ScriptModule(manager, forward + CHECK)) {
            NDList all = new NDList();
            NDList places = new NDList();
            List<TensorFact> facts = new ArrayList<>(List.of(new TensorFact("image", image, Start.normal(0, 1))));
            facts.addAll(parameters);
            Random random = new Random(5);
            for (TensorFact fact : facts) {
                all.add(manager.create(fact.startValues(Seeds.generator(1, "weights", fact.name(), 0)), shape(fact)));
                places.add(manager.create(
                        random.longs(SIGNS.length, 0, fact.size()).toArray()));
            }
            NDList kept = new NDList();
            statistics.forEach(fact -> kept.add(manager.create(fact.startValues(random), shape(fact))));
            if (kept.isEmpty()) {
                kept.add(manager.create(0f));
            }
            return module.train(
                            manager,
                            "check",
                            ScriptModule.listArgument("all", all),
                            ScriptModule.listArgument("s", kept),
                            ScriptModule.listArgument("places", places),
                            new NDList(manager.create(SIGNS), manager.create(STEPS)))
                    .singletonOrThrow()
                    .toDoubleArray();
        }
    }

    private static Shape shape(TensorFact fact) {
        return new Shape(fact.shape().stream().mapToLong(Integer::longValue).toArray());
    }
}
