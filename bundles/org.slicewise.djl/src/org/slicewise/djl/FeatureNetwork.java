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
        int channels = BASE;
        String x = convolved(text, "first", NetworkText.INPUT, shape.channels(), channels, 7);
        x = text.relu(norm(text, "first.norm", x, channels));
        for (int stage = 0; stage < STAGES; stage++) {
            int width = BASE << stage;
            x = block(text, "stage.%s.0".formatted(stage), x, channels, width);
            x = block(text, "stage.%s.1".formatted(stage), x, width, width);
            channels = width;
        }
        Start kernel = Start.xavierNormal(channels * 9, shape.classes() * 9);
        return text.convolution("features", x, channels, shape.classes(), 3, kernel, Start.normal(0, 1));
    }

    private static String block(NetworkText text, String name, String input, int in, int out) {
        String inner = convolved(text, name + ".0", input, in, out, 3);
        inner = text.relu(norm(text, name + ".0.norm", inner, out));
        inner = norm(text, name + ".1.norm", convolved(text, name + ".1", inner, out, out, 3), out);
        return text.relu(text.sum(inner, in == out ? input : shortcut(text, name + ".shortcut", input, in, out)));
    }

    private static String shortcut(NetworkText text, String name, String input, int in, int out) {
        return norm(text, name + ".norm", convolved(text, name, input, in, out, 1), out);
    }

    private static String convolved(NetworkText text, String name, String input, int in, int out, int side) {
        Start kernel = Start.xavierNormal(in * side * side, out * side * side);
        return text.convolutionWithoutBias(name, input, in, out, side, kernel);
    }

    private static String norm(NetworkText text, String name, String input, int channels) {
        return text.batchNorm(name, input, channels, Start.normal(1, 0.02));
    }
}
