// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** The text of losses, and what several of them are made of. */
final class LossText {

    /**
     * What lies beyond the annotated voxels is made 0 first, so that neither it nor its gradient reaches the loss, and
     * where nothing is annotated the loss is 0 with a gradient of 0.
     */
    private static final String GUARD =
            """
              def loss(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor:
                ignored = torch.eq(y, 255)
                known = torch.masked_fill(scores, torch.unsqueeze(ignored, 1), 0.)
                if bool(torch.all(ignored)):
                  result = torch.sum(known)
                else:
                  result = (self).annotated(known, y, weights)
                return result
            """;

    /**
     * What Dice and focal losses see: {@code chances}, the softmax over classes, or the sigmoid of a single channel;
     * {@code truths}, true where a voxel is of a class, which never holds where not annotated, and for a single channel
     * where it is of class 1; {@code kept}, true where annotated, {@code [n, 1, (z,) y, x]}.
     */
    private static final String VIEWS =
            """
              def chances(self, scores: Tensor) -> Tensor:
                if torch.eq(torch.size(scores, 1), 1):
                  result = torch.sigmoid(scores)
                else:
                  result = torch.softmax(scores, 1)
                return result
              def truths(self, scores: Tensor, y: Tensor) -> Tensor:
                n = torch.size(scores, 1)
                classes = torch.arange(n, dtype=4, layout=None, device=ops.prim.device(y), pin_memory=None)
                if torch.eq(n, 1):
                  classes = torch.add(classes, 1)
                return torch.movedim(torch.eq(torch.unsqueeze(y, -1), classes), -1, 1)
              def kept(self, y: Tensor) -> Tensor:
                return torch.unsqueeze(torch.ne(y, 255), 1)
            """;

    /**
     * The soft Dice loss in the form of MONAI: for each item of the batch and each class, the background included,
     * {@code 1 - (2 I + e) / (P + T + e)} with {@code e = 1e-5}, where {@code I}, {@code P} and {@code T} are the sums of
     * {@code p t}, {@code p} and {@code t} over the annotated voxels; then the mean. A class of which an item has no
     * annotated voxel has 0 there and no gradient, where MONAI has nearly 1 with nearly none.
     */
    static final String DICE = VIEWS
            + """
              def dice(self, scores: Tensor, y: Tensor) -> Tensor:
                p = torch.mul((self).chances(scores), (self).kept(y))
                t = (self).truths(scores, y)
                axes = annotate(List[int], [])
                for i in range(torch.dim(y) - 1):
                  _0 = torch.append(axes, i + 2)
                both = torch.sum(torch.mul(p, t), axes, False, dtype=None)
                there = torch.sum(t, axes, False, dtype=None)
                all = torch.add(torch.sum(p, axes, False, dtype=None), there)
                ratio = torch.div(torch.add(torch.mul(both, 2.), 1e-05), torch.add(all, 1e-05))
                return torch.mean(torch.masked_fill(torch.rsub(ratio, 1.), torch.eq(there, 0), 0.))
            """;

    /**
     * The soft Dice loss with everything in one sum: {@code 1 - (2 I + 1) / (P + T + 1)} over the annotated voxels of
     * all items and all classes but the background, be they there or not.
     */
    static final String POOLED_DICE = VIEWS
            + """
              def pooled_dice(self, scores: Tensor, y: Tensor) -> Tensor:
                p = torch.mul((self).chances(scores), (self).kept(y))
                foreground = torch.slice(p, 1, 1)
                t = torch.slice((self).truths(scores, y), 1, 1)
                both = torch.sum(torch.mul(foreground, t))
                all = torch.add(torch.sum(foreground), torch.sum(t))
                ratio = torch.div(torch.add(torch.mul(both, 2.), 1.), torch.add(all, 1.))
                return torch.rsub(ratio, 1.)
            """;

    /**
     * The focal loss (Lin et al. 2017, equation 4, without class balance) of the sigmoid of each channel with
     * {@code gamma = 2}: the mean of {@code -(1 - q)^2 log q} over all channels of annotated voxels, {@code q} the chance
     * of what is true. Needs {@link #DICE}.
     */
    static final String FOCAL =
            """
              def focal(self, scores: Tensor, y: Tensor) -> Tensor:
                against = torch.where((self).truths(scores, y), torch.neg(scores), scores)
                surprise = torch.neg(torch.log_sigmoid(torch.neg(against)))
                each = torch.mul(torch.pow(torch.sigmoid(against), 2), surprise)
                kept = (self).kept(y)
                count = torch.mul(torch.sum(kept), torch.size(scores, 1))
                return torch.div(torch.sum(torch.mul(each, kept)), count)
            """;

    private LossText() {}

    /**
     * The TorchScript method {@code loss(self, scores: Tensor, y: Tensor, weights: Tensor) -> Tensor}, indented by two
     * blanks.
     *
     * <p>{@code scores} are {@code [n, class, (z,) y, x]}; {@code y} holds classes {@code [n, (z,) y, x]} as 64-bit
     * integers, 255 where not annotated; whatever the scores are there, they have no part and a gradient of exactly 0.
     */
    static String of(Loss loss) {
        return GUARD + loss.method();
    }
}
