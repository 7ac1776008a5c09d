// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The Inception U-Net of Punn and Agarwal 2020: a U-Net whose convolutions are inception layers, with {@link
 * SwitchNorm} before it and {@link HybridPool}s in it.
 *
 * <p>An inception layer to k channels concatenates convolutions of sides 1, 3 and 5 to k channels each, rectified, with
 * a hybrid pool that keeps size and channels, and makes k channels of them by a rectified convolution of side 1, with
 * dropout in training. Sizes, with C channels of the image:
 *
 * <ul>
 *   <li>down: layers to 16, 32, 64 and 128 channels with dropout of 0.1, 0.1, 0.2 and 0.2, each followed by a hybrid
 *       pool to half the size;
 *   <li>bottom: a layer to 256 channels without dropout, which also concatenates a hybrid pool of the normed image to a
 *       16th of its size (C channels);
 *   <li>up: an up-convolution of side and step 2 to 128, 64, 32 and 16 channels, [up, skip], and a layer with the
 *       dropout of its level;
 *   <li>a convolution of side 1 to a score for each class.
 * </ul>
 *
 * <p>3 channels and 1 class make 3,902,519 parameters. Kernels start uniformly after He et al. 2015.
 */
final class PunnInceptionUNet {

    private static final List<Integer> LEVELS = List.of(16, 32, 64, 128);
    private static final List<Double> DROPPED = List.of(0.1, 0.1, 0.2, 0.2);
    private static final int BOTTOM = 256;

    private final NetworkText text;
    private final NetworkShape shape;
    private final Layers layers;
    private final HybridPool pool;
    private final Width width;

    PunnInceptionUNet(NetworkText text, NetworkShape shape) {
        this.text = text;
        this.shape = shape;
        this.layers = new Layers(text);
        this.pool = new HybridPool(text);
        this.width = Width.of(shape);
    }

    String write() {
        int channels = shape.channels();
        String normed = new SwitchNorm(text, "norm", channels).on(NetworkText.INPUT);
        Deque<String> skips = new ArrayDeque<>();
        String x = normed;
        for (int level = 0; level < LEVELS.size(); level++) {
            int out = width.of(LEVELS.get(level));
            String layer = inception("down." + level, x, channels, out, DROPPED.get(level));
            skips.push(layer);
            x = pool.smaller("down.%s.smaller".formatted(level), out, 2).on(layer);
            channels = out;
        }
        String overview = pool.smaller("overview", shape.channels(), 16).on(normed);
        int bottom = width.of(BOTTOM);
        List<String> seen = branches("bottom", x, channels, bottom);
        seen.add(overview);
        x = joined("bottom", seen, 3 * bottom + channels + shape.channels(), bottom);
        channels = bottom;
        for (int level = LEVELS.size() - 1; level >= 0; level--) {
            int out = width.of(LEVELS.get(level));
            String up = layers.upConvolution("up.%s.larger".formatted(level), channels, out)
                    .on(x);
            String both = text.concatenated(up, skips.pop());
            x = inception("up." + level, both, 2 * out, out, DROPPED.get(level));
            channels = out;
        }
        return convolution("classes", channels, shape.classes(), 1).on(x);
    }

    /** An inception layer with dropout. */
    private String inception(String name, String input, int in, int out, double dropped) {
        String joined = joined(name, branches(name, input, in, out), 3 * out + in, out);
        return layers.dropout(dropped).on(joined);
    }

    /** What an inception layer concatenates: three times {@code out} and {@code in} channels. */
    private List<String> branches(String name, String input, int in, int out) {
        List<String> branches = new ArrayList<>();
        branches.add(rectified(name + ".one", in, out, 1).on(input));
        branches.add(rectified(name + ".three", in, out, 3).on(input));
        branches.add(rectified(name + ".five", in, out, 5).on(input));
        branches.add(pool.same(name + ".pool", in).on(input));
        return branches;
    }

    /** What an inception layer makes of the {@code in} channels of all branches. */
    private String joined(String name, List<String> branches, int in, int out) {
        String all = text.concatenated(branches.toArray(String[]::new));
        return rectified(name + ".joined", in, out, 1).on(all);
    }

    private Layer rectified(String name, int in, int out, int side) {
        return convolution(name, in, out, side).then(layers.relu());
    }

    private Layer convolution(String name, int in, int out, int side) {
        return layers.convolution(
                name, Convolution.of(in, out, side), Start.heUniform(in * text.taps(side)), Start.constant(0));
    }
}
