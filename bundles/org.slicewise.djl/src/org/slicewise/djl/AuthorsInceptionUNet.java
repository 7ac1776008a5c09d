// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;

/**
 * The Inception-UNet of the authors' study of annotation efficiency in 2D: a U-Net whose decoder also sees an encoder
 * of inception modules beside the usual one.
 *
 * <p>Every convolution keeps the extent and has a bias, batch norm and rectification. With {@code D(in, middle, out)}
 * for two convolutions of side 3:
 *
 * <ul>
 *   <li>encoder, each level but the first after a maximum of 2 x 2: D(channels, 64, 64), D(64, 128, 128), D(128, 256,
 *       256), D(256, 512, 512), D(512, 512, 512);
 *   <li>side: four modules one after the other, of which the first sees what the first level gives. Each takes the
 *       maximum of 2 x 2 into four branches with sides 3 and 3, 5 and 5, 1, 3 and 1, which it concatenates: 64 to 4 x
 *       32, 128 to 4 x 64, 256 to 4 x 128, 512 to 4 x 128 channels;
 *   <li>decoder: what is below and what the module of the same level gives are each interpolated to twice the size
 *       (bilinear, corners aligned), and [module, encoder, below] go through D(1536, 768, 128), D(896, 448, 64), D(448,
 *       224, 16), D(208, 104, 16); a convolution of side 1 makes the scores.
 * </ul>
 *
 * <p>1 channel and 3 classes make 32,041,867 parameters.
 */
final class AuthorsInceptionUNet {

    private static final int[] LEVELS = {64, 128, 256, 512, 512};
    private static final int[] BRANCHES = {32, 64, 128, 128};
    private static final int[] DECODER = {16, 16, 64, 128};

    private final NetworkText text;
    private final NetworkShape shape;
    private final Layers layers;
    private final Width width;

    AuthorsInceptionUNet(NetworkText text, NetworkShape shape) {
        this.text = text;
        this.shape = shape;
        this.layers = new Layers(text);
        this.width = Width.of(shape);
    }

    /** Layers are declared in the order side, encoder, decoder, but applied level by level. */
    String write() {
        List<Layer> side = side();
        List<Layer> encoder = encoder();
        List<Layer> decoder = decoder();
        Layer scores = layers.convolution("classes", Convolution.of(width.of(DECODER[0]), shape.classes(), 1));
        List<String> skips = new ArrayList<>(List.of(encoder.get(0).on(NetworkText.INPUT)));
        List<String> modules = new ArrayList<>();
        for (int level = 0; level < side.size(); level++) {
            String pooled = text.maxPool(skips.get(level));
            skips.add(encoder.get(level + 1).on(pooled));
            modules.add(side.get(level).on(level == 0 ? pooled : text.maxPool(modules.get(level - 1))));
        }
        Layer doubled = layers.upsampled(2, true);
        String below = skips.get(side.size());
        for (int level = side.size() - 1; level >= 0; level--) {
            String module = doubled.on(modules.get(level));
            String all = text.concatenated(module, skips.get(level), doubled.on(below));
            below = decoder.get(level).on(all);
        }
        return scores.on(below);
    }

    private List<Layer> encoder() {
        List<Layer> levels = new ArrayList<>();
        int in = shape.channels();
        for (int level = 0; level < LEVELS.length; level++) {
            int out = width.of(LEVELS[level]);
            levels.add(pair("encoder." + level, in, out, out));
            in = out;
        }
        return levels;
    }

    /** The modules, each without the maximum it begins with. */
    private List<Layer> side() {
        List<Layer> modules = new ArrayList<>();
        int in = width.of(LEVELS[0]);
        for (int level = 0; level < BRANCHES.length; level++) {
            int out = width.of(BRANCHES[level]);
            modules.add(module("side." + level, in, out));
            in = 4 * out;
        }
        return modules;
    }

    private Layer module(String name, int in, int out) {
        Layer three = pair(name + ".three", in, out, out);
        Layer five = rectified(name + ".five.0", in, out, 5).then(rectified(name + ".five.1", out, out, 5));
        Layer one = rectified(name + ".one", in, out, 1);
        Layer both = rectified(name + ".both.0", in, out, 3).then(rectified(name + ".both.1", out, out, 1));
        return input -> text.concatenated(three.on(input), five.on(input), one.on(input), both.on(input));
    }

    /** The decoder's pairs, those of the finest level first, declared from the coarsest on. */
    private List<Layer> decoder() {
        List<Layer> pairs = new ArrayList<>();
        int below = width.of(LEVELS[LEVELS.length - 1]);
        for (int level = DECODER.length - 1; level >= 0; level--) {
            int in = 4 * width.of(BRANCHES[level]) + width.of(LEVELS[level]) + below;
            below = width.of(DECODER[level]);
            pairs.add(0, pair("decoder." + level, in, in / 2, below));
        }
        return pairs;
    }

    private Layer pair(String name, int in, int middle, int out) {
        return layers.pair(name, Convolution.of(in, middle, 3), out);
    }

    private Layer rectified(String name, int in, int out, int side) {
        return layers.rectified(name, Convolution.of(in, out, side));
    }
}
