// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * A 3D U-Net whose skip connections pass gates of attention (Oktay et al. 2018), in the form of MONAI's
 * {@code AttentionUnet}.
 *
 * <p>It differs from Oktay's: convolutions with a stride instead of pooling, transposed convolutions of side 3 instead of
 * interpolation, a gate that is opened by the enlarged map of the same resolution, and instance norm with a learned
 * slope where both maps are merged. With 16 to 256 channels it has 5,909,130 parameters for one channel and two classes,
 * with 32 to 512 23,625,986, with 64 to 1024 94,482,930.
 */
final class AttentionUNet implements Network {

    static final String CHANNELS = "channels";
    static final String STRIDES = "strides";

    @Override
    public String name() {
        return "attention-unet";
    }

    @Override
    public int dimensions() {
        return 3;
    }

    @Override
    public String description() {
        return "3D U-Net with attention gates (Oktay et al. 2018), in MONAI's form and by default in its smallest usual size.";
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(
                NetworkOption.wholes(
                        CHANNELS, List.of(16, 32, 64, 128, 256), 2, 2048, 7, "channels of each resolution"),
                NetworkOption.wholes(
                        STRIDES, List.of(2, 2, 2, 2), 1, 4, 6, "how many times smaller each next resolution is"));
    }

    @Override
    public int step(NetworkShape shape) {
        int channels = shape.wholes(CHANNELS).size();
        List<Integer> strides = shape.wholes(STRIDES);
        if (strides.size() != channels - 1) {
            throw new IllegalArgumentException(
                    "\"network.%s\" must have one number less than \"network.%s\", %s, but has %s."
                            .formatted(STRIDES, CHANNELS, channels - 1, strides.size()));
        }
        return strides.stream().reduce(1, (a, b) -> a * b);
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        step(shape);
        Layers layers = new Layers(text);
        List<Integer> channels = shape.wholes(CHANNELS);
        Layer head = pair(layers, "head", shape.channels(), channels.get(0), 1);
        Layer body = level(layers, 0, channels, shape.wholes(STRIDES));
        Convolution classes = Convolution.of(channels.get(0), shape.classes(), 1);
        return head.then(body).then(layers.convolution("classes", classes)).on(NetworkText.INPUT);
    }

    /** All below one resolution, which gives a map of that resolution back. */
    private static Layer level(Layers layers, int level, List<Integer> channels, List<Integer> strides) {
        String name = "level." + level;
        int upper = channels.get(level);
        int lower = channels.get(level + 1);
        int stride = strides.get(level);
        Gate gate = Gate.of(layers, name + ".gate", upper);
        Layer up = enlarged(layers, name + ".up", lower, upper, stride);
        Layer merge = layers.convolution(name + ".merge", Convolution.of(2 * upper, upper, 3))
                .then(layers.instanceNorm())
                .then(layers.prelu(name + ".merge.slope"));
        Layer down = pair(layers, name + ".down", upper, lower, stride);
        Layer below = level + 2 < channels.size() ? down.then(level(layers, level + 1, channels, strides)) : down;
        return x -> {
            String enlarged = below.then(up).on(x);
            return merge.on(layers.text().concatenated(gate.on(enlarged, x), enlarged));
        };
    }

    /** Two convolutions of side 3, each followed by batch norm and rectification, the first one with a stride. */
    static Layer pair(Layers layers, String name, int in, int out, int stride) {
        return layers.pair(name, Convolution.of(in, out, 3).stride(stride), out);
    }

    private static Layer enlarged(Layers layers, String name, int in, int out, int stride) {
        Convolution form = Convolution.of(in, out, 3).stride(stride);
        return layers.transposed(name + ".convolution", form, stride - 1)
                .then(layers.batchNorm(name + ".norm", out))
                .then(layers.relu());
    }

    /** Weighs the voxels of a map by what a map from below says of them. */
    record Gate(NetworkText text, Layer ofSignal, Layer ofMap, Layer weight) {

        static Gate of(Layers layers, String name, int channels) {
            int inner = channels / 2;
            return new Gate(
                    layers.text(),
                    projected(layers, name + ".signal", channels, inner),
                    projected(layers, name + ".map", channels, inner),
                    layers.relu().then(projected(layers, name + ".weight", inner, 1)));
        }

        private static Layer projected(Layers layers, String name, int in, int out) {
            return layers.convolution(name + ".convolution", Convolution.of(in, out, 1))
                    .then(layers.batchNorm(name + ".norm", out));
        }

        String on(String signal, String map) {
            String weights = weight.on(text.sum(ofSignal.on(signal), ofMap.on(map)));
            return text.let("torch.mul(%s, torch.sigmoid(%s))".formatted(map, weights));
        }
    }
}
