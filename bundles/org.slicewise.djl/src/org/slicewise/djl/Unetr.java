// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * UNETR (Hatamizadeh et al. 2022), in the form of MONAI before 1.4: a vision transformer encodes, and convolutions
 * decode what it gives after its blocks 4, 7, 10 and 12, together with the image.
 *
 * <p>Later releases of MONAI count weights for cross attention that nothing uses. For patches of 96 x 96 x 64 voxels, one
 * channel and two classes it has 92,728,546 parameters.
 */
final class Unetr implements Network {

    static final String IMAGE = "image-size";
    static final String FEATURES = "feature-size";
    static final String HIDDEN = "hidden";
    static final String INNER = "mlp";
    static final String HEADS = "heads";

    private static final double SLOPE = 0.01;

    /** The lowest resolution but that of the tokens: an eighth. */
    private static final int LOWEST = 3;

    @Override
    public String name() {
        return "unetr";
    }

    @Override
    public int dimensions() {
        return 3;
    }

    @Override
    public String description() {
        return "UNETR (Hatamizadeh et al. 2022): a vision transformer with a decoder of convolutions; sees patches of one"
                + " size alone.";
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public MemoryOrder order() {
        return MemoryOrder.CHANNELS_FIRST;
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(
                NetworkOption.wholes(
                        IMAGE,
                        List.of(),
                        VisionTransformer.CUBE,
                        512,
                        3,
                        "sides of what it sees in the order z, y, x, or one for all; empty for the patch's"),
                NetworkOption.whole(FEATURES, 16, 1, 256, "channels at full resolution"),
                NetworkOption.whole(HIDDEN, 768, 1, 4096, "features of a token, a multiple of the heads"),
                NetworkOption.whole(INNER, 3072, 1, 16384, "features of a token within a block's perceptron"),
                NetworkOption.whole(HEADS, 12, 1, 64, "parts of the features that attend on their own"));
    }

    @Override
    public int step(NetworkShape shape) {
        if (shape.whole(HIDDEN) % shape.whole(HEADS) != 0) {
            throw new IllegalArgumentException("\"network.%s\" must be a multiple of \"network.%s\", %s, but is %s."
                    .formatted(HIDDEN, HEADS, shape.whole(HEADS), shape.whole(HIDDEN)));
        }
        return VisionTransformer.CUBE;
    }

    /** Sides of what the transformer sees. */
    private static List<Integer> sides(NetworkShape shape) {
        List<Integer> patch =
                shape.sides().stream().map(side -> side / shape.shrink()).toList();
        List<Integer> given = shape.wholes(IMAGE);
        List<Integer> sides =
                given.isEmpty() ? patch : given.size() == 1 ? Collections.nCopies(3, given.get(0)) : given;
        if (sides.size() != 3 || sides.stream().anyMatch(side -> side == 0 || side % VisionTransformer.CUBE != 0)) {
            throw new IllegalArgumentException(
                    "The network \"unetr\" is made for one size of patches: three sides, z, y and x, that are multiples of"
                            + " %s, but they are %s. Set \"patch\" or \"network.%s\"."
                                    .formatted(VisionTransformer.CUBE, sides, IMAGE));
        }
        if (!patch.contains(0) && !patch.isEmpty() && !patch.equals(sides)) {
            throw new IllegalArgumentException(
                    "\"network.%s\" is %s, but patches have the sides %s (z, y, x).".formatted(IMAGE, sides, patch));
        }
        return sides;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        step(shape);
        Layers layers = new Layers(text);
        int width = shape.whole(FEATURES);
        VisionTransformer transformer =
                new VisionTransformer(sides(shape), shape.whole(HIDDEN), shape.whole(INNER), shape.whole(HEADS));
        VisionTransformer.Parts parts = transformer.declared(layers, shape.channels());
        List<Layer> encoders = encoders(layers, shape);
        List<Decoder> decoders = decoders(layers, shape);
        Layer classes = layers.convolution("classes", Convolution.of(width, shape.classes(), 1));
        List<String> states = transformer.applied(text, parts, NetworkText.INPUT);
        String x = transformer.map(text, states.get(VisionTransformer.BLOCKS - 1));
        for (int level = LOWEST; level >= 0; level--) {
            String seen = level == 0 ? NetworkText.INPUT : transformer.map(text, states.get(3 * level));
            x = decoders.get(LOWEST - level).on(x, encoders.get(level).on(seen));
        }
        return classes.on(x);
    }

    /** What makes of the image, and of the tokens after blocks 4, 7 and 10, a map for each resolution. */
    private static List<Layer> encoders(Layers layers, NetworkShape shape) {
        int width = shape.whole(FEATURES);
        List<Layer> encoders = new ArrayList<>();
        encoders.add(residual(layers, "encoder.0", shape.channels(), width));
        for (int level = 1; level <= LOWEST; level++) {
            encoders.add(enlarged(layers, "encoder." + level, shape.whole(HIDDEN), width << level, LOWEST - level));
        }
        return encoders;
    }

    /** The way up, the lowest resolution first. */
    private static List<Decoder> decoders(Layers layers, NetworkShape shape) {
        int width = shape.whole(FEATURES);
        List<Decoder> decoders = new ArrayList<>();
        for (int level = LOWEST; level >= 0; level--) {
            int in = level == LOWEST ? shape.whole(HIDDEN) : width << level + 1;
            decoders.add(Decoder.of(layers, "decoder." + level, in, width << level));
        }
        return decoders;
    }

    /** A transposed convolution, and {@code more} times another one and a residual block. */
    static Layer enlarged(Layers layers, String name, int in, int out, int more) {
        Layer all = doubled(layers, name + ".first", in, out);
        for (int i = 0; i < more; i++) {
            String part = "%s.%s".formatted(name, i);
            all = all.then(doubled(layers, part + ".up", out, out)).then(residual(layers, part, out, out));
        }
        return all;
    }

    private static Layer doubled(Layers layers, String name, int in, int out) {
        return layers.transposed(name, new Convolution(in, out, 2, 2, 0, 1, false), 0);
    }

    /** Two convolutions of side 3, added to what came in, which a convolution of side 1 fits to the channels. */
    static Layer residual(Layers layers, String name, int in, int out) {
        Layer first = normed(layers, name + ".convolution.0", in, out, 3);
        Layer second = normed(layers, name + ".convolution.1", out, out, 3);
        Layer shortcut = in == out ? x -> x : normed(layers, name + ".shortcut", in, out, 1);
        Layer inner = first.then(layers.leakyRelu(SLOPE)).then(second);
        Layer rectified = layers.leakyRelu(SLOPE);
        return x -> {
            String added = layers.text().sum(inner.on(x), shortcut.on(x));
            return rectified.on(added);
        };
    }

    private static Layer normed(Layers layers, String name, int in, int out, int side) {
        Convolution form = Convolution.of(in, out, side).withoutBias();
        return layers.convolution(name, form).then(layers.instanceNorm());
    }

    /** Doubles a map, puts another one of the same size beside it, and makes one of both. */
    record Decoder(NetworkText text, Layer up, Layer both) {

        static Decoder of(Layers layers, String name, int in, int out) {
            Layer up = doubled(layers, name + ".up", in, out);
            return new Decoder(layers.text(), up, residual(layers, name, 2 * out, out));
        }

        String on(String lower, String skip) {
            return both.on(text.concatenated(up.on(lower), skip));
        }
    }
}
