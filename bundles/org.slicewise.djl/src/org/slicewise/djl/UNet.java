// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * U-Nets of padded convolutions with bias and batch norm, pooling by 2 and up-convolutions of kernel and stride 2.
 *
 * <p>In 2D (Ronneberger et al. 2015) both convolutions of level {@code l} have {@code base * 2^l} channels and
 * up-convolutions halve the channels. In 3D (Cicek et al. 2016) the second convolution on the way down has {@code base
 * * 2^(l+1)} channels, so that channels double before pooling, and up-convolutions keep the channels; with 32 base
 * channels, 4 levels, 3 channels and 3 classes that makes 19,075,523 parameters.
 */
final class UNet implements Network {

    static final String BASE = "base-channels";
    static final String LEVELS = "levels";

    private final String name;
    private final int dimensions;

    private UNet(String name, int dimensions) {
        this.name = name;
        this.dimensions = dimensions;
    }

    static UNet flat() {
        return new UNet("unet-2d", 2);
    }

    static UNet solid() {
        return new UNet("unet-3d", 3);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public String description() {
        return dimensions == 2
                ? "A small 2D U-Net (Ronneberger et al. 2015) with batch norm."
                : "The 3D U-Net (Cicek et al. 2016) with padded convolutions.";
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(
                NetworkOption.whole(BASE, dimensions == 2 ? 16 : 32, 1, 512, "channels of the first level"),
                NetworkOption.whole(LEVELS, 4, 1, 6, "resolutions, each half the one before"));
    }

    @Override
    public int step(NetworkShape shape) {
        return 1 << shape.whole(LEVELS) - 1;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        Layers layers = new Layers(text);
        int levels = shape.whole(LEVELS);
        Deque<String> skips = new ArrayDeque<>();
        String x = encoder(layers, shape, skips);
        int channels = width(shape, levels - 1);
        for (int level = levels - 2; level >= 0; level--) {
            int width = width(shape, level);
            int upWidth = dimensions == 3 ? channels : width;
            String up = layers.upConvolution("up." + level, channels, upWidth).on(x);
            String both = text.concatenated(skips.pop(), up);
            x = pair(layers, "decoder." + level, width + upWidth, width, width).on(both);
            channels = width;
        }
        return layers.convolution("classes", Convolution.of(channels, shape.classes(), 1))
                .on(x);
    }

    /** Pushes what each level but the lowest gives, and returns what the lowest gives. */
    private String encoder(Layers layers, NetworkShape shape, Deque<String> skips) {
        int base = shape.whole(BASE);
        int levels = shape.whole(LEVELS);
        String x = pair(layers, "encoder.0", shape.channels(), base, width(shape, 0))
                .on(NetworkText.INPUT);
        for (int level = 1; level < levels; level++) {
            skips.push(x);
            int middle = base << level;
            String pooled = layers.text().maxPool(x);
            x = pair(layers, "encoder." + level, width(shape, level - 1), middle, width(shape, level))
                    .on(pooled);
        }
        return x;
    }

    private int width(NetworkShape shape, int level) {
        return shape.whole(BASE) << (dimensions == 3 ? level + 1 : level);
    }

    /** Two convolutions of side 3, each followed by batch norm and rectification. */
    private static Layer pair(Layers layers, String name, int in, int middle, int out) {
        return layers.pair(name, Convolution.of(in, middle, 3), out);
    }
}
