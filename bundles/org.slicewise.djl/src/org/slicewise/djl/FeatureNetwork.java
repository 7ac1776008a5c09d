// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Map;

/**
 * The network that describes each pixel of a slice by 64 features, at full resolution (Yeung et al. 2021, Sli2Vol).
 *
 * <p>A convolution of side 7, four stages of two residual blocks (He et al. 2016) with 16, 32, 64 and 128 channels and
 * without any stride, and a convolution of side 3: 811,168 parameters for the 48 channels of an edge profile. Kernels
 * start Xavier normal, scales of batch norm at 1 with a deviation of 0.02, and the only bias normal.
 */
final class FeatureNetwork implements Network {

    /** Features of a pixel. */
    static final int FEATURES = 64;

    private static final int BASE = 16;
    private static final int STAGES = 4;

    /** The plan of the network, as large as it was published. */
    static NetworkPlan plan() {
        return NetworkPlan.of(
                new FeatureNetwork(), new NetworkShape(AffinityText.PROFILE_CHANNELS, FEATURES, Map.of(), List.of()));
    }

    @Override
    public String name() {
        return "slice-features";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public String description() {
        return "Features of the pixels of a slice (Yeung et al. 2021).";
    }

    @Override
    public List<NetworkOption> options() {
        return List.of();
    }

    @Override
    public int step(NetworkShape shape) {
        return 1;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        Layers layers = new Layers(text);
        int channels = BASE;
        Layer all = normed(layers, "first", shape.channels(), channels, 7).then(layers.relu());
        for (int stage = 0; stage < STAGES; stage++) {
            int width = BASE << stage;
            all = all.then(block(layers, "stage.%s.0".formatted(stage), channels, width))
                    .then(block(layers, "stage.%s.1".formatted(stage), width, width));
            channels = width;
        }
        Convolution features = Convolution.of(channels, shape.classes(), 3);
        return all.then(layers.convolution("features", features, kernel(features), Start.normal(0, 1)))
                .on(NetworkText.INPUT);
    }

    private static Layer block(Layers layers, String name, int in, int out) {
        Layer inner = normed(layers, name + ".0", in, out, 3)
                .then(layers.relu())
                .then(normed(layers, name + ".1", out, out, 3));
        Layer shortcut = in == out ? input -> input : normed(layers, name + ".shortcut", in, out, 1);
        Layer rectified = layers.relu();
        return input -> rectified.on(layers.text().sum(inner.on(input), shortcut.on(input)));
    }

    /** A convolution without bias, and batch norm. */
    private static Layer normed(Layers layers, String name, int in, int out, int side) {
        Convolution form = Convolution.of(in, out, side).withoutBias();
        return layers.convolution(name, form, kernel(form), Start.constant(0))
                .then(layers.batchNorm(name + ".norm", out, Start.normal(1, 0.02)));
    }

    private static Start kernel(Convolution form) {
        int taps = form.side() * form.side();
        return Start.xavierNormal(form.in() * taps, form.out() * taps);
    }
}
