// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** Slice affinity (Yeung et al. 2021, Sli2Vol) as TorchScript text; every method is differentiable. */
final class AffinityText {

    /** How far an edge profile looks on each axis, in pixels. */
    static final int PROFILE_RADIUS = 3;

    /** The differences of a pixel to all others of its window. */
    static final int PROFILE_CHANNELS = (2 * PROFILE_RADIUS + 1) * (2 * PROFILE_RADIUS + 1) - 1;

    /**
     * The edge profiles of images {@code [n, 1, y, x]}: softmax over the differences of a pixel to the others of its
     * window, columns outermost; beyond the border the image goes on as at the border.
     */
    private static final String PROFILE =
            """
              def profile(self, x: Tensor) -> Tensor:
                h = torch.size(x, 2)
                w = torch.size(x, 3)
                padded = torch.replication_pad2d(x, [%1$s, %1$s, %1$s, %1$s])
                differences = annotate(List[Tensor], [])
                for column in range(%2$s):
                  for row in range(%2$s):
                    if not (torch.eq(column, %1$s) and torch.eq(row, %1$s)):
                      other = torch.slice(torch.slice(padded, 2, row, row + h), 3, column, column + w)
                      _0 = torch.append(differences, torch.sub(x, other))
                return torch.softmax(torch.cat(differences, 1), 1)
            """
                    .formatted(PROFILE_RADIUS, 2 * PROFILE_RADIUS + 1);

    /** The features of images, in the order in which a CPU convolves fastest. */
    private static final String FEATURES =
            """
              def features(self, x: Tensor, p: List[Tensor], s: List[Tensor], training: bool) -> Tensor:
                return (self).forward(torch.clone((self).profile(x), memory_format=2), p, s, training)
            """;

    /**
     * How much each pixel of a target is like the pixels of a window of the source around it, {@code [n, window, y, x]}
     * with rows outermost: softmax over the products of their features, which are 0 beyond the border, times
     * {@code scale}, plus {@code prior} for each place of the window. A row of the target is multiplied with a whole row of
     * the source at once; the window is a band of that.
     */
    private static final String AFFINITY =
            """
              def affinity(self, target: Tensor, source: Tensor, radius: int, scale: float, prior: Tensor) -> Tensor:
                n = torch.size(target, 0)
                c = torch.size(target, 1)
                h = torch.size(target, 2)
                w = torch.size(target, 3)
                side = 2 * radius + 1
                wide = w + 2 * radius
                padded = torch.constant_pad_nd(source, [radius, radius, radius, radius], 0)
                rows = torch.reshape(torch.permute(target, [0, 2, 3, 1]), [n * h, w, c])
                bands = annotate(List[Tensor], [])
                for row in range(side):
                  shifted = torch.permute(torch.slice(padded, 2, row, row + h), [0, 2, 1, 3])
                  products = torch.bmm(rows, torch.reshape(shifted, [n * h, c, wide]))
                  strides = [h * w * wide, 1, w * wide, wide + 1]
                  _0 = torch.append(bands, torch.as_strided(products, [n, side, h, w], strides))
                return torch.softmax(torch.add(prior, torch.cat(bands, 1), alpha=scale), 1)
            """;

    /**
     * Values {@code [n, label, y, x]} of the source where the pixels of the target have their likes; 0 comes from
     * beyond the border. A pixel of the affinity stands for {@code step * step} pixels of the values.
     */
    private static final String CARRIED =
            """
              def carried(self, a: Tensor, values: Tensor, radius: int, step: int) -> Tensor:
                h = torch.size(values, 2)
                w = torch.size(values, 3)
                side = 2 * radius + 1
                margin = radius * step
                padded = torch.constant_pad_nd(values, [margin, margin, margin, margin], 0)
                total = torch.zeros_like(values)
                for row in range(side):
                  for column in range(side):
                    weight = torch.slice(a, 1, row * side + column, row * side + column + 1)
                    if torch.gt(step, 1):
                      large = torch.upsample_bilinear2d(weight, [step * torch.size(a, 2), step * torch.size(a, 3)], False)
                      weight = torch.slice(torch.slice(large, 2, 0, h), 3, 0, w)
                    rows = torch.slice(padded, 2, row * step, row * step + h)
                    total = torch.addcmul(total, weight, torch.slice(rows, 3, column * step, column * step + w))
                return total
            """;

    /** The features of some slices without gradients. */
    private static final String DESCRIBE =
            """
              def describe(self, x: Tensor, p: List[Tensor], s: List[Tensor]) -> Tensor:
                return torch.contiguous((self).features(x, p, s, False))
            """;

    /**
     * Carries values without gradients, and beside them what would come of 1 everywhere: less than 1 where something
     * came from beyond the border.
     */
    private static final String CARRY =
            """
              def carry(self, target: Tensor, source: Tensor, values: Tensor, radius: Tensor, step: Tensor,
                  scale: Tensor, prior: Tensor) -> Tensor:
                a = (self).affinity(target, source, int(radius), float(scale), prior)
                ones = torch.ones_like(torch.slice(values, 1, 0, 1))
                all = (self).carried(a, torch.cat([values, ones], 1), int(radius), int(step))
                labels = torch.size(values, 1)
                return torch.div(torch.slice(all, 1, 0, labels), torch.slice(all, 1, labels, labels + 1))
            """;

    /** One step of training: the smooth L1 distance between target slices and what is made of source slices. */
    private static final String STEP =
            """
              def reconstruction(self, target: Tensor, source: Tensor, p: List[Tensor], s: List[Tensor],
                  radius: int, scale: float, prior: Tensor, training: bool) -> Tensor:
                both = (self).features(torch.cat([target, source], 0), p, s, training)
                n = torch.size(target, 0)
                a = (self).affinity(torch.slice(both, 0, 0, n), torch.slice(both, 0, n, 2 * n), radius, scale, prior)
                return (self).carried(a, source, radius, 1)
              def step(self, target: Tensor, source: Tensor, radius: Tensor, scale: Tensor, prior: Tensor,
                  rate: Tensor, t: Tensor, p: List[Tensor], s: List[Tensor], m: List[Tensor]) -> Tensor:
                made = (self).reconstruction(target, source, p, s, int(radius), float(scale), prior, True)
                loss = torch.smooth_l1_loss(made, target)
                if bool(torch.isfinite(loss)):
                  gradients = torch.grad([loss], p)
                  _0 = (self).descend(gradients, 1., float(rate), float(t), p, m)
                return torch.detach(loss)
            """;

    private AffinityText() {}

    /** The methods that training and inference share. */
    static String shared(NetworkPlan plan) {
        return plan.forward() + PROFILE + FEATURES + AFFINITY + CARRIED;
    }

    /** The methods of a training. {@code step} gives the loss; where it is not finite nothing is learned. */
    static String training(NetworkPlan plan, OptimizerText optimizer) {
        return shared(plan) + DescentText.descend(optimizer) + STEP;
    }

    /** The methods that carry values from slice to slice. */
    static String inference(NetworkPlan plan) {
        return shared(plan) + DESCRIBE + CARRY;
    }
}
