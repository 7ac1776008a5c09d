// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * A small convolutional auto-encoder of slices: three convolutions, each followed by halving, a code of 4 channels at an
 * eighth of the resolution, and three up-convolutions back. The classes of its shape count for nothing.
 */
final class AutoEncoder implements Network {

    /** Channels of the code. */
    static final int CODE = 4;

    /** How much smaller the code is along each axis. */
    static final int REDUCTION = 8;

    private static final int BASE = 16;

    private final boolean whole;

    private AutoEncoder(boolean whole) {
        this.whole = whole;
    }

    /** The whole network. */
    static AutoEncoder whole() {
        return new AutoEncoder(true);
    }

    /** The first half, that makes the code; its tensors are the first ones of the whole network. */
    static AutoEncoder encoder() {
        return new AutoEncoder(false);
    }

    @Override
    public String name() {
        return "auto-encoder";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public String description() {
        return "An auto-encoder of slices.";
    }

    @Override
    public List<NetworkOption> options() {
        return List.of();
    }

    @Override
    public int step(NetworkShape shape) {
        return REDUCTION;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        Layers layers = new Layers(text);
        String x = NetworkText.INPUT;
        int channels = shape.channels();
        for (int level = 0; level < 3; level++) {
            int width = level == 0 ? BASE : 2 * BASE;
            String name = "encoder." + level;
            Layer convolved = layers.convolution(name, Convolution.of(channels, width, 3));
            x = text.maxPool(rectified(layers, name, convolved, width).on(x));
            channels = width;
        }
        String code =
                layers.convolution("code", Convolution.of(channels, CODE, 1)).on(x);
        return whole ? decoder(layers, code, shape) : code;
    }

    private static Layer rectified(Layers layers, String name, Layer convolved, int width) {
        return convolved.then(layers.batchNorm(name + ".norm", width)).then(layers.relu());
    }

    private static String decoder(Layers layers, String code, NetworkShape shape) {
        String x = code;
        int channels = CODE;
        for (int level = 2; level >= 0; level--) {
            int width = level == 0 ? BASE : 2 * BASE;
            String name = "decoder." + level;
            Layer up = layers.upConvolution(name, channels, width);
            x = rectified(layers, name, up, width).on(x);
            channels = width;
        }
        return layers.convolution("image", Convolution.of(channels, shape.channels(), 3))
                .on(x);
    }
}
