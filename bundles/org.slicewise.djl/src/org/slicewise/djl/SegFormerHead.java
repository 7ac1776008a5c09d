// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The head of SegFormer (Xie et al. 2021, equation 5): a linear layer for each of the four stages to D channels, all
 * interpolated to the first stage's size (bilinear, corners not aligned) and concatenated from the last stage to the
 * first; a convolution of side 1 without bias to D channels, batch norm, rectification, dropout of whole channels, and
 * a convolution of side 1 to the scores.
 *
 * <p>Up to batch norm all of this is linear, and interpolation mixes places while the others mix channels. So each
 * stage's two matrices are multiplied by each other, applied at the stage's own size, and their results are added:
 * the same scores from a fraction of the products. The offsets of the linear layers, which interpolation leaves as they
 * are, are added once.
 */
final class SegFormerHead {

    private static final double DROPPED = 0.1;

    private final NetworkText text;
    private final Layers layers;
    private final int width;
    private final List<String> matrices = new ArrayList<>();
    private final List<String> offsets = new ArrayList<>();
    private final String fuse;
    private final Layer scores;

    SegFormerHead(NetworkText text, SegFormerSize size, int classes) {
        this.text = text;
        this.layers = new Layers(text);
        this.width = size.decoder();
        for (int stage = 0; stage < size.widths().size(); stage++) {
            String name = "head.linear_c.%s.proj".formatted(stage);
            List<Integer> matrix = List.of(width, size.widths().get(stage));
            matrices.add(text.parameter(name + ".weight", matrix, Start.normal(0, 0.02)));
            offsets.add(text.parameter(name + ".bias", List.of(width), Start.constant(0)));
        }
        this.fuse = text.parameter("head.linear_fuse.weight", List.of(width, 4 * width, 1, 1), Start.heNormal(width));
        Layer norm = layers.batchNorm("head.batch_norm", width);
        this.scores = norm.then(layers.relu())
                .then(this::dropped)
                .then(layers.convolution(
                        "head.classifier",
                        Convolution.of(width, classes, 1),
                        Start.normal(0, 0.01),
                        Start.constant(0)));
    }

    /**
     * Applies the head.
     *
     * @param stages what the encoder gives, {@code [n, y, x, channel]}
     * @return scores {@code [n, class, y, x]} of the first stage's size
     */
    String on(List<String> stages) {
        String all = text.let("torch.flatten(%s, 1)".formatted(fuse));
        String sum = null;
        for (int stage = 0; stage < stages.size(); stage++) {
            String fused = fused(all, stage, stages.get(stage));
            sum = sum == null ? fused : text.let("torch.add_(%s, %s)".formatted(sum, text.enlarged(fused, 1 << stage)));
        }
        return scores.on(sum);
    }

    /** A stage's part of the fused image, at its own size; the first one has the offsets of all. */
    private String fused(String all, int stage, String input) {
        int from = (offsets.size() - 1 - stage) * width;
        String matrix = text.let(
                "torch.matmul(torch.slice(%s, 1, %s, %s), %s)".formatted(all, from, from + width, matrices.get(stage)));
        String offset = stage == 0 ? text.let("torch.mv(%s, torch.cat(%s))".formatted(all, lastToFirst())) : "None";
        String linear = text.let("torch.linear(%s, %s, %s)".formatted(input, matrix, offset));
        return text.let("torch.permute(%s, [0, 3, 1, 2])".formatted(linear));
    }

    private String lastToFirst() {
        List<String> reversed = new ArrayList<>(offsets);
        Collections.reverse(reversed);
        return reversed.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private String dropped(String input) {
        return text.let("torch.feature_dropout(%s, %s, training)".formatted(input, Layers.figure(DROPPED)));
    }
}
