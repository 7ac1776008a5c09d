// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/** How what a decoder gets from an encoder is weighed. */
@FunctionalInterface
interface SkipAttention {

    String CHANNEL = "channel";
    String GATE = "gate";
    String NONE = "none";

    /** The kinds there are, the default first. */
    List<String> NAMES = List.of(CHANNEL, GATE, NONE);

    /** Values between the layers of channel attention, however narrow the network is made. */
    int LEAST = 4;

    /**
     * Adds the lines that weigh.
     *
     * @param skip what comes from the encoder, {@code [n, channel, y, x]}
     * @param below what comes from below, interpolated to the same size
     */
    String on(String skip, String below);

    /** The attention of a kind for so many channels; declares its parameters. */
    static SkipAttention of(String kind, NetworkText text, String name, int channels, int belowChannels) {
        return switch (kind) {
            case CHANNEL -> channel(text, name, channels);
            case GATE -> gate(text, name, channels, belowChannels);
            default -> (skip, below) -> skip;
        };
    }

    /**
     * Channel attention (Woo et al. 2018): every channel's mean and maximum go through the same two linear layers, with
     * a 16th of the channels, at least 4, between them; the sigmoid of the sum weighs the channel.
     */
    private static SkipAttention channel(NetworkText text, String name, int channels) {
        int inner = Math.max(LEAST, channels / 16);
        Layers layers = new Layers(text);
        Layer squeezed = linear(layers, name + ".squeeze", channels, inner)
                .then(layers.relu())
                .then(linear(layers, name + ".excite", inner, channels));
        return (skip, below) -> {
            String mean = squeezed.on(text.let("torch.mean(%s, [2, 3])".formatted(skip)));
            String most = squeezed.on(text.let("torch.amax(%s, [2, 3])".formatted(skip)));
            String weight = text.let("torch.sigmoid(torch.add(%s, %s))".formatted(mean, most));
            return text.let("torch.mul(%s, torch.unsqueeze(torch.unsqueeze(%s, -1), -1))".formatted(skip, weight));
        };
    }

    private static Layer linear(Layers layers, String name, int in, int out) {
        Start start = Start.uniform(in);
        return layers.linear(name, in, out, true, start, start);
    }

    /**
     * Additive attention (Oktay et al. 2018): convolutions of side 1 bring skip and below to half the skip's channels;
     * their sum is rectified, brought to one channel, and its sigmoid weighs the voxel.
     */
    private static SkipAttention gate(NetworkText text, String name, int channels, int belowChannels) {
        int inner = Math.max(1, channels / 2);
        Layers layers = new Layers(text);
        Layer ofSkip = layers.convolution(
                name + ".skip", Convolution.of(channels, inner, 1).withoutBias());
        Layer ofBelow = layers.convolution(name + ".below", Convolution.of(belowChannels, inner, 1));
        Layer weight = layers.relu().then(layers.convolution(name + ".sum", Convolution.of(inner, 1, 1)));
        return (skip, below) -> {
            String logit = weight.on(text.sum(ofSkip.on(skip), ofBelow.on(below)));
            return text.let("torch.mul(%s, torch.sigmoid(%s))".formatted(skip, logit));
        };
    }
}
