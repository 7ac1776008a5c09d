// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * The first convolution of an encoder that was made for colours: three channels, whatever is to be seen is grey or in
 * colours, so that weights learned on photographs fit; other numbers of channels get a kernel of their own.
 *
 * <p>A grey image is shown to all three channels. That sum of three convolutions of one image is one convolution with
 * the sum of the kernels, which is how it is computed.
 */
record FirstConvolution(NetworkText text, int channels) {

    private static final int COLOURS = 3;

    /**
     * The layer.
     *
     * @param side side of the kernel; it is centred
     */
    Layer of(String name, int out, int side, int stride, Start kernel) {
        int in = channels == 1 ? COLOURS : channels;
        String weight = text.parameter(name + ".weight", text.kernel(out, in, side), kernel);
        String bias = text.parameter(name + ".bias", List.of(out), Start.constant(0));
        return input -> {
            String seen = channels == 1 ? text.let("torch.sum(%s, [1], True)".formatted(weight)) : weight;
            return text.let("torch.conv2d(%s, %s, %s, %s, %s)"
                    .formatted(input, seen, bias, text.each(stride), text.each(side / 2)));
        };
    }
}
