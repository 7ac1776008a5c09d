// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A vision transformer (Dosovitskiy et al. 2021) on cubes of 16 voxels, each of which becomes a token: norm first, no
 * bias for queries, keys and values, learned positions.
 *
 * @param sides sides of the image, {@code (z,) y, x}
 * @param hidden features of a token
 * @param inner features of a token within a block's perceptron
 * @param heads parts of the features that attend on their own
 */
record VisionTransformer(List<Integer> sides, int hidden, int inner, int heads) {

    /** Side of a cube. */
    static final int CUBE = 16;

    /** Blocks of attention and perceptron. */
    static final int BLOCKS = 12;

    private static final double EPSILON = 1e-5;

    /** What the transformer is made of, declared. */
    record Parts(String positions, Layer cubes, List<Layer> blocks, Layer norm) {}

    /** Declares all parameters. */
    Parts declared(Layers layers, int channels) {
        // PyTorch cuts this normal distribution at 100 deviations, which changes nothing.
        Start start = Start.normal(0, 0.02);
        String positions = layers.text().parameter("tokens.positions", List.of(1, tokens(), hidden), start);
        Convolution cubes = new Convolution(channels, hidden, CUBE, CUBE, 0, 1, true);
        Layer embedding = layers.convolution("tokens.cubes", cubes);
        List<Layer> blocks = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            blocks.add(block(layers, "block." + i));
        }
        return new Parts(positions, embedding, blocks, layers.layerNorm("norm", hidden, EPSILON));
    }

    /**
     * The tokens after each block, as {@code [n, token, feature]}; those after the last one are normalised.
     */
    List<String> applied(NetworkText text, Parts parts, String image) {
        String cubes = parts.cubes().on(image);
        String tokens = text.let("torch.transpose(torch.flatten(%s, 2, -1), 1, 2)".formatted(cubes));
        tokens = text.sum(tokens, parts.positions());
        List<String> states = new ArrayList<>();
        for (Layer block : parts.blocks()) {
            tokens = block.on(tokens);
            states.add(tokens);
        }
        states.set(BLOCKS - 1, parts.norm().on(tokens));
        return states;
    }

    /** The tokens as a map {@code [n, feature, (z,) y, x]} with one voxel per cube. */
    String map(NetworkText text, String tokens) {
        String cubes = IntStream.range(0, sides.size())
                .mapToObj(axis -> String.valueOf(sides.get(axis) / CUBE))
                .collect(Collectors.joining(", "));
        return text.let("torch.reshape(torch.transpose(%s, 1, 2), [-1, %s, %s])".formatted(tokens, hidden, cubes));
    }

    private int tokens() {
        return sides.stream().map(side -> side / CUBE).reduce(1, Math::multiplyExact);
    }

    /** Attention, then a perceptron, each on normalised tokens and added to what came in. */
    Layer block(Layers layers, String name) {
        Layer grown = linear(layers, name + ".perceptron.0", hidden, inner, true);
        Layer shrunk = linear(layers, name + ".perceptron.1", inner, hidden, true);
        Layer firstNorm = layers.layerNorm(name + ".norm.0", hidden, EPSILON);
        Layer attention = attention(layers, name + ".attention");
        Layer secondNorm = layers.layerNorm(name + ".norm.1", hidden, EPSILON);
        Layer perceptron = secondNorm.then(grown).then(layers.gelu()).then(shrunk);
        return x -> {
            String attended = layers.text().sum(x, firstNorm.then(attention).on(x));
            return layers.text().sum(attended, perceptron.on(attended));
        };
    }

    /** Attention of all tokens to all tokens (Vaswani et al. 2017), with the scale of a head's features. */
    private Layer attention(Layers layers, String name) {
        NetworkText text = layers.text();
        Layer out = linear(layers, name + ".out", hidden, hidden, true);
        Layer all = linear(layers, name + ".all", hidden, 3 * hidden, false);
        return x -> {
            String each = text.let(
                    "torch.reshape(%s, [-1, %s, 3, %s, %s])".formatted(all.on(x), tokens(), heads, hidden / heads));
            String apart = text.let("torch.permute(%s, [2, 0, 3, 1, 4])".formatted(each));
            String seen = text.let(
                    "torch.scaled_dot_product_attention(torch.select(%1$s, 0, 0), torch.select(%1$s, 0, 1), torch.select(%1$s, 0, 2))"
                            .formatted(apart));
            return out.on(text.let("torch.flatten(torch.transpose(%s, 1, 2), 2, -1)".formatted(seen)));
        };
    }

    private static Layer linear(Layers layers, String name, int in, int out, boolean isBiased) {
        return layers.linear(name, in, out, isBiased, Start.uniform(in), Start.uniform(in));
    }
}
