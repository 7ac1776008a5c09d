// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;

/**
 * The encoder of SegFormer (Xie et al. 2021): four stages, each a convolution that makes the image smaller (side 7 and
 * step 4, then side 3 and step 2) with layer norm, some {@link MixBlock}s, and layer norm.
 *
 * <p>Everything but convolutions works on {@code [n, y, x, channel]}: a linear layer then takes the channels where they
 * lie, and a convolution sees the same memory as an image with its channels last, so that nothing is copied.
 */
final class MixTransformer {

    static final double EPSILON = 1e-6;

    private static final double EMBEDDED_EPSILON = 1e-5;
    private static final List<Integer> HEADS = List.of(1, 2, 5, 8);
    private static final List<Integer> REDUCTIONS = List.of(8, 4, 2, 1);

    /** Share of the samples whose last block is skipped in training; it grows linearly from 0 at the first. */
    private static final double DROPPED = 0.1;

    private final NetworkText text;
    private final Layers layers;
    private final List<Layer> stages = new ArrayList<>();

    /** Declares the convolutions of all stages first, as the authors' code does. */
    MixTransformer(NetworkText text, SegFormerSize size, int channels) {
        this.text = text;
        this.layers = new Layers(text);
        List<Layer> embeddings = new ArrayList<>();
        for (int stage = 0; stage < 4; stage++) {
            embeddings.add(embedding(stage, size.widths(), channels));
        }
        int block = 0;
        for (int stage = 0; stage < 4; stage++) {
            Layer all = embeddings.get(stage);
            for (int i = 0; i < size.depths().get(stage); i++) {
                double dropped = DROPPED * block++ / (size.blocks() - 1);
                all = all.then(block("encoder.block%s.%s".formatted(stage + 1, i), stage, size, dropped));
            }
            int width = size.widths().get(stage);
            stages.add(all.then(layers.layerNorm("encoder.norm" + (stage + 1), width, EPSILON)));
        }
    }

    /**
     * Applies the encoder.
     *
     * @param image {@code [n, channel, y, x]}
     * @return what each stage gives, {@code [n, y, x, channel]}
     */
    List<String> on(String image) {
        List<String> results = new ArrayList<>();
        for (Layer stage : stages) {
            String seen = results.isEmpty()
                    ? image
                    : text.let("torch.permute(%s, [0, 3, 1, 2])".formatted(results.get(results.size() - 1)));
            results.add(stage.on(seen));
        }
        return results;
    }

    private Layer embedding(int stage, List<Integer> widths, int channels) {
        String name = "encoder.patch_embed" + (stage + 1);
        int out = widths.get(stage);
        int side = stage == 0 ? 7 : 3;
        Start start = Start.heNormal(side * side * out);
        Layer convolution = stage == 0
                ? new FirstConvolution(text, channels).of(name + ".proj", out, side, 4, start)
                : layers.convolution(
                        name + ".proj",
                        Convolution.of(widths.get(stage - 1), out, side).stride(2),
                        start,
                        Start.constant(0));
        return convolution.then(this::channelsLast).then(layers.layerNorm(name + ".norm", out, EMBEDDED_EPSILON));
    }

    private Layer block(String name, int stage, SegFormerSize size, double dropped) {
        return new MixBlock(text, name, size.widths().get(stage), HEADS.get(stage), REDUCTIONS.get(stage))
                .layer(dropped);
    }

    private String channelsLast(String image) {
        return text.let("torch.permute(%s, [0, 2, 3, 1])".formatted(image));
    }
}
