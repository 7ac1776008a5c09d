// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * Switchable norm (Luo et al. 2019) of images: a mean and a variance that mix those of each channel of each image,
 * those of each image and those of each channel of the batch, by learned weights (softmax of three for means and of
 * three for variances); then a scale and an offset for each channel.
 *
 * <p>In training the batch's own figures are used, and go into the running ones with a share of 0.1, which take their
 * place in prediction.
 */
final class SwitchNorm {

    private static final double SHARE = 0.1;
    private static final double EPSILON = 1e-5;

    private final NetworkText text;
    private final String scale;
    private final String offset;
    private final String meanWeights;
    private final String varianceWeights;
    private final String runningMean;
    private final String runningVariance;

    SwitchNorm(NetworkText text, String name, int channels) {
        this.text = text;
        scale = text.parameter(name + ".weight", List.of(channels), Start.constant(1));
        offset = text.parameter(name + ".bias", List.of(channels), Start.constant(0));
        meanWeights = text.parameter(name + ".mean_weight", List.of(3), Start.constant(1));
        varianceWeights = text.parameter(name + ".var_weight", List.of(3), Start.constant(1));
        runningMean = text.statistic(name + ".running_mean", channels, 0);
        runningVariance = text.statistic(name + ".running_var", channels, 1);
    }

    /** Applies the norm to {@code [n, channel, y, x]}. */
    String on(String input) {
        String mean = text.let("torch.mean(%s, [2, 3], True)".formatted(input));
        String centred = text.let("torch.sub(%s, %s)".formatted(input, mean));
        String variance = text.let("torch.mean(torch.mul(%1$s, %1$s), [2, 3], True)".formatted(centred));
        String square = text.let("torch.addcmul(%1$s, %2$s, %2$s)".formatted(variance, mean));
        String imageMean = pooledMean(mean, 1);
        String imageVariance = pooledVariance(square, imageMean, 1);
        String batchMean = pooledMean(mean, 0);
        String batchVariance = pooledVariance(square, batchMean, 0);
        String means = mixed(meanWeights, mean, imageMean, kept(batchMean, runningMean));
        String variances = mixed(varianceWeights, variance, imageVariance, kept(batchVariance, runningVariance));
        String factor = text.let(
                "torch.mul(torch.rsqrt(torch.add(%s, %s)), %s)".formatted(variances, EPSILON, perChannel(scale)));
        String shift = text.let("torch.addcmul(%s, %s, %s, value=-1)".formatted(perChannel(offset), means, factor));
        return text.let("torch.addcmul(%s, %s, %s)".formatted(shift, input, factor));
    }

    private String pooledMean(String means, int axis) {
        return text.let("torch.mean(%s, [%s], True)".formatted(means, axis));
    }

    private String pooledVariance(String squares, String mean, int axis) {
        return text.let(
                "torch.addcmul(torch.mean(%1$s, [%2$s], True), %3$s, %3$s, value=-1)".formatted(squares, axis, mean));
    }

    /** The batch's figure, which is collected, in training; the collected one in prediction. */
    private String kept(String batch, String running) {
        text.let("torch.lerp_(%1$s, torch.flatten(%2$s), %3$s) if training else %1$s".formatted(running, batch, SHARE));
        return text.let("%s if training else %s".formatted(batch, perChannel(running)));
    }

    private String mixed(String weights, String own, String image, String batch) {
        String shares = text.let("torch.softmax(%s, 0)".formatted(weights));
        String two = text.let("torch.add(torch.mul(torch.select(%1$s, 0, 0), %2$s),".formatted(shares, own)
                + " torch.mul(torch.select(%s, 0, 1), %s))".formatted(shares, image));
        return text.let("torch.add(%s, torch.mul(torch.select(%s, 0, 2), %s))".formatted(two, shares, batch));
    }

    private static String perChannel(String vector) {
        return "torch.reshape(%s, [1, -1, 1, 1])".formatted(vector);
    }
}
