// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * A block of the Mix Transformer (Xie et al. 2021) on {@code [n, y, x, channel]}: {@code x + attention(norm(x))}, then
 * {@code x + mix(norm(x))}.
 *
 * <p>Attention is between all places, with keys and values from an image that a convolution makes {@code reduction}
 * times smaller (equation 3). The mix is a linear layer to four times the channels, a convolution of side 3 within each
 * channel, a GELU and a linear layer back (equation 4). Matrices start normally with deviation 0.02; the bounds of the
 * authors' truncated normal are 100 deviations away.
 */
final class MixBlock {

    /** The epsilon behind the convolution that makes keys and values fewer. */
    private static final double REDUCED_EPSILON = 1e-5;

    private static final int EXPANSION = 4;
    private static final Start MATRIX = Start.normal(0, 0.02);
    private static final Start ZERO = Start.constant(0);

    private final NetworkText text;
    private final Layers layers;
    private final String name;
    private final int width;
    private final int heads;
    private final int reduction;

    MixBlock(NetworkText text, String name, int width, int heads, int reduction) {
        this.text = text;
        this.layers = new Layers(text);
        this.name = name;
        this.width = width;
        this.heads = heads;
        this.reduction = reduction;
    }

    /**
     * The block.
     *
     * @param dropped share of the samples that skip each of its halves in training (Huang et al. 2016)
     */
    Layer layer(double dropped) {
        Layer attention = norm(".norm1").then(attention());
        Layer mix = norm(".norm2").then(mix());
        return input -> {
            String attended = added(input, attention.on(input), dropped);
            return added(attended, mix.on(attended), dropped);
        };
    }

    private Layer norm(String part) {
        return layers.layerNorm(name + part, width, MixTransformer.EPSILON);
    }

    private Layer attention() {
        Layer queries = linear(".attn.q", width, width);
        Layer keysAndValues = linear(".attn.kv", width, 2 * width);
        Layer projected = linear(".attn.proj", width, width);
        Layer fewer = reduction == 1 ? input -> input : reduced();
        return input -> {
            String query = heads(queries.on(input), 1);
            String both = heads(keysAndValues.on(fewer.on(input)), 2);
            String key = text.let("torch.slice(%s, 1, 0, %s)".formatted(both, heads));
            String value = text.let("torch.slice(%s, 1, %s, %s)".formatted(both, heads, 2 * heads));
            String attended = text.let("torch.scaled_dot_product_attention(%s, %s, %s)".formatted(query, key, value));
            String joined =
                    text.let("torch.reshape(torch.transpose(%s, 1, 2), torch.size(%s))".formatted(attended, input));
            return projected.on(joined);
        };
    }

    private Layer reduced() {
        Start start = Start.heNormal(reduction * reduction * width);
        Convolution form = new Convolution(width, width, reduction, reduction, 0, 1, true);
        Layer convolution = layers.convolution(name + ".attn.sr", form, start, ZERO);
        Layer norm = layers.layerNorm(name + ".attn.norm", width, REDUCED_EPSILON);
        return asImage(convolution).then(norm);
    }

    /** {@code [n, y, x, parts * channel]} as {@code [n, parts * head, place, channel of the head]}, not copied. */
    private String heads(String input, int parts) {
        String split = text.let("torch.view(%s, [torch.size(%s, 0), -1, %s, %s])"
                .formatted(input, input, parts * heads, width / heads));
        return text.let("torch.transpose(%s, 1, 2)".formatted(split));
    }

    private Layer mix() {
        int wide = EXPANSION * width;
        Layer up = linear(".mlp.fc1", width, wide);
        Layer within = layers.convolution(
                name + ".mlp.dwconv.dwconv", Convolution.of(wide, wide, 3).groups(wide), Start.heNormal(9), ZERO);
        return up.then(asImage(within)).then(layers.gelu()).then(linear(".mlp.fc2", wide, width));
    }

    private Layer linear(String part, int in, int out) {
        return layers.linear(name + part, in, out, true, MATRIX, ZERO);
    }

    /** A layer on {@code [n, channel, y, x]} as one on {@code [n, y, x, channel]}. */
    private Layer asImage(Layer layer) {
        return input -> {
            String image = text.let("torch.permute(%s, [0, 3, 1, 2])".formatted(input));
            return text.let("torch.permute(%s, [0, 2, 3, 1])".formatted(layer.on(image)));
        };
    }

    /** The sum of both; in training some samples get the first alone, the others a larger second. */
    private String added(String input, String branch, double dropped) {
        if (dropped == 0) {
            return text.sum(input, branch);
        }
        return text.let(
                ("torch.addcmul(%1$s, %2$s, torch.dropout(torch.new_ones(%1$s, [torch.size(%1$s, 0), 1, 1, 1]), %3$s,"
                                + " True)) if training else torch.add(%1$s, %2$s)")
                        .formatted(input, branch, Layers.figure(dropped)));
    }
}
