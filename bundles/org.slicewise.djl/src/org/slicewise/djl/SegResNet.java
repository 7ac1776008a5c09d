// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An asymmetric residual encoder and decoder (Myronenko 2018), in the form of MONAI's {@code SegResNet}: without the
 * branch of an auto-encoder.
 *
 * <p>Four resolutions of 1, 2, 2 and 4 residual blocks on the way down, where convolutions of stride 2 double the
 * channels, and one block each on the way up, where convolutions of side 1 halve the channels before linear
 * interpolation, and what the same resolution gave on the way down is added. Convolutions have no bias but for the last
 * one. With 8, 16 and 32 channels at first it has 1,176,186, 4,700,914 and 18,796,002 parameters for one channel and two
 * classes; the last one is the size of the paper.
 */
final class SegResNet implements Network {

    static final String FILTERS = "init-filters";

    private static final int GROUPS = 8;
    private static final List<Integer> BLOCKS_DOWN = List.of(1, 2, 2, 4);

    @Override
    public String name() {
        return "segresnet";
    }

    @Override
    public int dimensions() {
        return 3;
    }

    @Override
    public String description() {
        return "SegResNet (Myronenko 2018): residual blocks with group norm, without the auto-encoder's branch.";
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(NetworkOption.whole(
                FILTERS, 8, GROUPS, 256, "channels of the first level, a multiple of 8; the paper's are 32"));
    }

    @Override
    public int step(NetworkShape shape) {
        int filters = shape.whole(FILTERS);
        if (filters % GROUPS != 0) {
            throw new IllegalArgumentException(
                    "\"network.%s\" must be a multiple of %s, the groups of group norm, but is %s."
                            .formatted(FILTERS, GROUPS, filters));
        }
        return 1 << BLOCKS_DOWN.size() - 1;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        step(shape);
        int filters = shape.whole(FILTERS);
        int levels = BLOCKS_DOWN.size();
        Layers layers = new Layers(text);
        Layer first = layers.convolution("first", side3(shape.channels(), filters, 1));
        List<Layer> down = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            down.add(level(layers, "down." + level, filters << level, level > 0, BLOCKS_DOWN.get(level)));
        }
        List<Layer> up = new ArrayList<>();
        for (int level = levels - 2; level >= 0; level--) {
            up.add(block(layers, "up." + level, filters << level));
        }
        List<Layer> enlarged = new ArrayList<>();
        for (int level = levels - 2; level >= 0; level--) {
            Convolution halving = Convolution.of(filters << level + 1, filters << level, 1);
            enlarged.add(layers.convolution("enlarged." + level, halving.withoutBias())
                    .then(layers.upsampled(2, false)));
        }
        Layer last = rectifiedNorm(layers, "last.norm", filters)
                .then(layers.convolution("last.convolution", Convolution.of(filters, shape.classes(), 1)));
        Deque<String> skips = new ArrayDeque<>();
        String x = first.on(NetworkText.INPUT);
        for (Layer layer : down) {
            x = layer.on(x);
            skips.push(x);
        }
        skips.pop();
        for (int i = 0; i < up.size(); i++) {
            x = up.get(i).on(text.sum(enlarged.get(i).on(x), skips.pop()));
        }
        return last.on(x);
    }

    private static Layer level(Layers layers, String name, int channels, boolean isHalving, int blocks) {
        Layer level = isHalving ? layers.convolution(name + ".halved", side3(channels / 2, channels, 2)) : x -> x;
        for (int i = 0; i < blocks; i++) {
            level = level.then(block(layers, "%s.%s".formatted(name, i), channels));
        }
        return level;
    }

    /** Norm, rectification and convolution, twice, added to what came in. */
    static Layer block(Layers layers, String name, int channels) {
        Layer firstNorm = rectifiedNorm(layers, name + ".0.norm", channels);
        Layer secondNorm = rectifiedNorm(layers, name + ".1.norm", channels);
        Layer first = layers.convolution(name + ".0.convolution", side3(channels, channels, 1));
        Layer second = layers.convolution(name + ".1.convolution", side3(channels, channels, 1));
        Layer inner = firstNorm.then(first).then(secondNorm).then(second);
        return x -> layers.text().sum(inner.on(x), x);
    }

    private static Layer rectifiedNorm(Layers layers, String name, int channels) {
        return layers.groupNorm(name, GROUPS, channels).then(layers.relu());
    }

    private static Convolution side3(int in, int out, int stride) {
        return Convolution.of(in, out, 3).stride(stride).withoutBias();
    }
}
