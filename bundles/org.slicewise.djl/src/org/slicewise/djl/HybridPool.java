// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * Hybrid pooling (Punn and Agarwal 2020): the maximum and the spectral pool of an image, concatenated, and a
 * convolution of side 1.
 *
 * <p>Spectral pooling (Zhang and Ma 2018) crops the Hartley transform of each channel over y and x to the low
 * frequencies of a smaller image. With N voxels along an axis made M, the frequencies from -M/2 to M/2 are kept, where
 * M is even those at both ends by half, so that the band is symmetric. The Hartley transform, the cropping and the
 * transform back are then one circular convolution with {@code g(j) = 1/N sum_k w_k cos(2 pi k j / N)} along each axis,
 * of which every (N/M)-th value is taken; it keeps the mean. It is written as one product with a matrix per axis. Where
 * the size stays nothing is cropped, and the spectral pool is the image.
 */
record HybridPool(NetworkText text) {

    /** Pooling that keeps the size: each voxel's maximum is with the next ones along y and x. */
    Layer same(String name, int channels) {
        Layer joined = joined(name, channels);
        return input -> {
            String wider = text.let("torch.max_pool2d(%s, [2, 2], [1, 1], [1, 1])".formatted(input));
            String maximum = text.let("torch.slice(torch.slice(%s, 2, 1), 3, 1)".formatted(wider));
            return joined.on(text.concatenated(maximum, input));
        };
    }

    /** Pooling that makes both axes {@code factor} times smaller; their sizes are multiples of it. */
    Layer smaller(String name, int channels, int factor) {
        Layer joined = joined(name, channels);
        return input -> {
            String sides = text.each(factor);
            String maximum = text.let("torch.max_pool2d(%s, %s, %s)".formatted(input, sides, sides));
            return joined.on(text.concatenated(maximum, spectral(input, factor)));
        };
    }

    private Layer joined(String name, int channels) {
        Start start = Start.heUniform(2 * channels);
        return new Layers(text).convolution(name, Convolution.of(2 * channels, channels, 1), start, Start.constant(0));
    }

    /** The pool of {@code [n, channel, y, x]}; x first, then y, each beside the channels, which lie last. */
    String spectral(String input, int factor) {
        String x = band(input, 3, factor);
        String y = band(input, 2, factor);
        String last = text.let("torch.permute(%s, [0, 2, 3, 1])".formatted(input));
        String narrow = text.let("torch.matmul(%s, %s)".formatted(x, last));
        String rows = text.let("torch.flatten(%s, 2)".formatted(narrow));
        String small = text.let("torch.matmul(%s, %s)".formatted(y, rows));
        String split = text.let("torch.unflatten(%s, 2, [torch.size(%s, 2), -1])".formatted(small, narrow));
        return text.let("torch.permute(%s, [0, 3, 1, 2])".formatted(split));
    }

    /** The matrix {@code [M, N]} of an axis of the input: {@code g(n - factor * m)}. */
    private String band(String input, int axis, int factor) {
        String size = "torch.size(%s, %s)".formatted(input, axis);
        String small = "torch.floordiv(%s, %s)".formatted(size, factor);
        String place = range(input, size);
        String kernel = kernel(input, size, small, place);
        String start = text.let("torch.mul(torch.unsqueeze(%s, 1), %s)".formatted(range(input, small), factor));
        String from =
                text.let("torch.remainder(torch.sub(torch.unsqueeze(%s, 0), %s), %s)".formatted(place, start, size));
        return text.let("torch.gather(torch.expand(%s, [%s, -1]), 1, torch.to(%s, 4))".formatted(kernel, small, from));
    }

    /** {@code g(j)} for j from 0 on; frequencies but 0 and M/2 count twice, as k and -k. */
    private String kernel(String input, String size, String small, String place) {
        String frequency = range(input, "torch.floordiv(%s, 2) + 1".formatted(small));
        String first = "torch.to(torch.eq(%s, 0), 6)".formatted(frequency);
        String last = "torch.to(torch.eq(torch.mul(%s, 2), %s), 6)".formatted(frequency, small);
        String weight = text.let("torch.div(torch.rsub(torch.add(%s, %s), 2), %s)".formatted(first, last, size));
        String turn = text.let("torch.remainder(torch.outer(%s, %s), %s)".formatted(place, frequency, size));
        String wave = text.let("torch.cos(torch.mul(%s, 6.2831853071795862 / float(%s)))".formatted(turn, size));
        return text.let("torch.mv(%s, %s)".formatted(wave, weight));
    }

    private String range(String input, String size) {
        return text.let("torch.arange(%s, dtype=6, layout=0, device=ops.prim.device(%s), pin_memory=False)"
                .formatted(size, input));
    }
}
