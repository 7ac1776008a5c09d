// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;

/**
 * The convolutions of VGG16 (Simonyan and Zisserman 2015, configuration D), without batch norm and without the last
 * maximum: rectified convolutions of side 3 with a bias, 64, 64 | 128, 128 | 256 three times | 512 three times | 512
 * three times, with a maximum of 2 x 2 at each bar. 14,714,688 parameters for images of 1 or 3 channels.
 *
 * <p>Tensors are named as torchvision names them, {@code features.0.weight} to {@code features.28.bias}.
 */
final class Vgg16 {

    static final List<Integer> WIDTHS = List.of(64, 128, 256, 512, 512);

    private static final List<Integer> DEPTHS = List.of(2, 2, 3, 3, 3);

    private final NetworkText text;
    private final Layers layers;
    private final List<Layer> groups = new ArrayList<>();

    Vgg16(NetworkText text, String name, int channels, Width width) {
        this.text = text;
        this.layers = new Layers(text);
        int place = 0;
        int in = channels;
        for (int group = 0; group < WIDTHS.size(); group++) {
            int out = width.of(WIDTHS.get(group));
            Layer all = input -> input;
            for (int i = 0; i < DEPTHS.get(group); i++) {
                all = all.then(convolution("%s.features.%s".formatted(name, place), in, out, place == 0))
                        .then(layers.relu());
                place += 2;
                in = out;
            }
            place++;
            groups.add(all);
        }
    }

    private Layer convolution(String name, int in, int out, boolean isFirst) {
        Start start = Start.heNormal(9 * out);
        return isFirst
                ? new FirstConvolution(text, in).of(name, out, 3, 1, start)
                : layers.convolution(name, Convolution.of(in, out, 3), start, Start.constant(0));
    }

    /** What each group of convolutions gives, at 1, 1/2, 1/4, 1/8 and 1/16 of the resolution. */
    List<String> on(String image) {
        List<String> results = new ArrayList<>();
        for (Layer group : groups) {
            results.add(group.on(results.isEmpty() ? image : text.maxPool(results.get(results.size() - 1))));
        }
        return results;
    }
}
