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
        String x = NetworkText.INPUT;
        int channels = shape.channels();
        for (int level = 0; level < 3; level++) {
            int width = level == 0 ? BASE : 2 * BASE;
            String convolved = text.convolution("encoder." + level, x, channels, width, 3);
            x = text.maxPool(text.relu(text.batchNorm("encoder." + level + ".norm", convolved, width)));
            channels = width;
        }
        String code = text.convolution("code", x, channels, CODE, 1);
        return whole ? decoder(text, code, shape) : code;
    }

    private static String decoder(NetworkText text, String code, NetworkShape shape) {
        String x = code;
        int channels = CODE;
        for (int level = 2; level >= 0; level--) {
            int width = level == 0 ? BASE : 2 * BASE;
            String up = text.upConvolution("decoder." + level, x, channels, width);
            x = text.relu(text.batchNorm("decoder." + level + ".norm", up, width));
            channels = width;
        }
        return text.convolution("image", x, channels, shape.channels(), 3);
    }
}
