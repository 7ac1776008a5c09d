// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Layers of a network. Making one declares its parameters, in the order in which PyTorch would name them; applying it
 * writes its line. So a network may apply its layers in another order than it names them.
 */
record Layers(NetworkText text) {

    private static final double EPSILON = 1e-5;

    /** Share of the new batch in the running statistics, as usual in PyTorch. */
    private static final double MOMENTUM = 0.1;

    /** A convolution that starts as PyTorch's do. */
    Layer convolution(String name, Convolution form) {
        Start start = Start.uniform(form.in() / form.groups() * text.taps(form.side()));
        return convolution(name, form, start, start);
    }

    /** A convolution with start values of one's own for the kernel and, if it has one, the bias. */
    Layer convolution(String name, Convolution form, Start kernel, Start offset) {
        List<Integer> shape = text.kernel(form.out(), form.in() / form.groups(), form.side());
        String weight = text.parameter(name + ".weight", shape, kernel);
        String bias = form.isBiased() ? text.parameter(name + ".bias", List.of(form.out()), offset) : "None";
        return input -> text.let("torch.conv%sd(%s, %s, %s, %s, %s, %s, %s)"
                .formatted(
                        text.dimensions(),
                        input,
                        weight,
                        bias,
                        text.each(form.stride()),
                        text.each(form.padding()),
                        text.each(1),
                        form.groups()));
    }

    /**
     * A transposed convolution that starts as PyTorch's do.
     *
     * @param extra voxels more at the end of each axis (PyTorch's {@code output_padding})
     */
    Layer transposed(String name, Convolution form, int extra) {
        Start start = Start.uniform(form.out() * text.taps(form.side()));
        String weight = text.parameter(name + ".weight", text.kernel(form.in(), form.out(), form.side()), start);
        String bias = form.isBiased() ? text.parameter(name + ".bias", List.of(form.out()), start) : "None";
        return input -> text.let("torch.conv_transpose%sd(%s, %s, %s, %s, %s, %s)"
                .formatted(
                        text.dimensions(),
                        input,
                        weight,
                        bias,
                        text.each(form.stride()),
                        text.each(form.padding()),
                        text.each(extra)));
    }

    /** A transposed convolution with kernel and stride 2 on all axes and a bias, that doubles the extent. */
    Layer upConvolution(String name, int in, int out) {
        return transposed(name, new Convolution(in, out, 2, 2, 0, 1, true), 0);
    }

    /** A convolution, batch norm and rectification. */
    Layer rectified(String name, Convolution form) {
        return convolution(name + ".convolution", form)
                .then(batchNorm(name + ".norm", form.out()))
                .then(relu());
    }

    /** A rectified convolution, and another one of side 3 that keeps the extent. */
    Layer pair(String name, Convolution first, int out) {
        return rectified(name + ".0", first).then(rectified(name + ".1", Convolution.of(first.out(), out, 3)));
    }

    /** A product with a matrix along the last axis. */
    Layer linear(String name, int in, int out, boolean isBiased, Start kernel, Start offset) {
        String weight = text.parameter(name + ".weight", List.of(out, in), kernel);
        String bias = isBiased ? text.parameter(name + ".bias", List.of(out), offset) : "None";
        return input -> text.let("torch.linear(%s, %s, %s)".formatted(input, weight, bias));
    }

    /** Batch norm with scale and offset (Ioffe and Szegedy 2015). */
    Layer batchNorm(String name, int channels) {
        return batchNorm(name, channels, Start.constant(1));
    }

    /** The same with start values of one's own for the scale. */
    Layer batchNorm(String name, int channels, Start start) {
        String scale = text.parameter(name + ".weight", List.of(channels), start);
        String offset = text.parameter(name + ".bias", List.of(channels), Start.constant(0));
        String mean = text.statistic(name + ".running_mean", channels, 0);
        String variance = text.statistic(name + ".running_var", channels, 1);
        return input -> text.let("torch.batch_norm(%s, %s, %s, %s, %s, training, %s, %s, True)"
                .formatted(input, scale, offset, mean, variance, MOMENTUM, EPSILON));
    }

    /** Group norm with scale and offset (Wu and He 2018). */
    Layer groupNorm(String name, int groups, int channels) {
        String scale = text.parameter(name + ".weight", List.of(channels), Start.constant(1));
        String offset = text.parameter(name + ".bias", List.of(channels), Start.constant(0));
        return input ->
                text.let("torch.group_norm(%s, %s, %s, %s, %s, True)".formatted(input, groups, scale, offset, EPSILON));
    }

    /** Layer norm along the last axis, with scale and offset (Ba et al. 2016). */
    Layer layerNorm(String name, int features, double epsilon) {
        String scale = text.parameter(name + ".weight", List.of(features), Start.constant(1));
        String offset = text.parameter(name + ".bias", List.of(features), Start.constant(0));
        return input -> text.let("torch.layer_norm(%s, [%s], %s, %s, %s, True)"
                .formatted(input, features, scale, offset, figure(epsilon)));
    }

    /** Instance norm without scale and offset (Ulyanov et al. 2016). */
    Layer instanceNorm() {
        return input -> text.let("torch.instance_norm(%s, None, None, None, None, True, %s, %s, True)"
                .formatted(input, MOMENTUM, EPSILON));
    }

    /** Rectifies in place; the input must not be used again. */
    Layer relu() {
        return input -> text.let("torch.relu_(%s)".formatted(input));
    }

    /** Rectifies with a slope below 0. */
    Layer leakyRelu(double slope) {
        return input -> text.let("torch.leaky_relu(%s, %s)".formatted(input, figure(slope)));
    }

    /** Rectifies with one learned slope below 0 (He et al. 2015), which starts at a quarter. */
    Layer prelu(String name) {
        String slope = text.parameter(name + ".weight", List.of(1), Start.constant(0.25f));
        return input -> text.let("torch.prelu(%s, %s)".formatted(input, slope));
    }

    /** The exact Gaussian error linear unit (Hendrycks and Gimpel 2016). */
    Layer gelu() {
        return input -> text.let("torch.gelu(%s)".formatted(input));
    }

    /** Sets a share of the values to 0 while training, and scales up the others. */
    Layer dropout(double share) {
        return input -> text.let("torch.dropout(%s, %s, training)".formatted(input, figure(share)));
    }

    /** Linear interpolation to {@code factor} as many voxels along each axis. */
    Layer upsampled(int factor, boolean areCornersAligned) {
        String kind = text.dimensions() == 2 ? "bilinear2d" : "trilinear3d";
        String scales = Collections.nCopies(text.dimensions(), factor + ".").toString();
        return input -> text.let("torch.upsample_%s(%s, None, %s, %s)"
                .formatted(kind, input, areCornersAligned ? "True" : "False", scales));
    }

    /** The number as a TorchScript literal with all its digits. */
    static String figure(double value) {
        return String.format(Locale.ROOT, "%.17e", value);
    }
}
