// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

/**
 * A network in a size in which a test can afford it, for images of two channels and three classes.
 *
 * @param patch the smallest that shows all of the network
 */
record SmallNetworks(String name, Map<String, String> options, Patch patch) {

    static final int CHANNELS = 2;
    static final int CLASSES = 3;

    /** One line for every network. */
    private static final List<SmallNetworks> ALL = List.of(
            new SmallNetworks("attention-unet", Map.of("channels", "4,6,8", "strides", "2,2"), new Patch(8, 8, 8)),
            new SmallNetworks("segresnet", Map.of(), new Patch(16, 8, 8)),
            new SmallNetworks(
                    "unetr",
                    Map.of("feature-size", "2", "hidden", "12", "mlp", "8", "heads", "3"),
                    new Patch(16, 16, 32)),
            new SmallNetworks("unet-2d", Map.of("base-channels", "4", "levels", "3"), new Patch(8, 8, 1)),
            new SmallNetworks("unet-3d", Map.of("base-channels", "2", "levels", "3"), new Patch(8, 8, 8)),
            new SmallNetworks("inception-unet", Map.of("width", "10"), new Patch(32, 32, 1)),
            new SmallNetworks("segformer", Map.of("variant", "b0"), new Patch(32, 32, 1)),
            new SmallNetworks("cam-wnet-style", Map.of("width", "10"), new Patch(32, 32, 1)));

    /** All networks there are, each in a small size. */
    static Stream<SmallNetworks> all() {
        return Networks.names().stream().map(SmallNetworks::of);
    }

    /** A network in its small size. */
    static SmallNetworks of(String name) {
        return ALL.stream()
                .filter(small -> small.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The network \"%s\" has no line in SmallNetworks, so that no test sees it.".formatted(name)));
    }

    NetworkSpec spec() {
        return NetworkSpec.of(name).with(options);
    }

    NetworkPlan plan() {
        return plan(CHANNELS, CLASSES);
    }

    /** The network for images of other channels and classes. */
    NetworkPlan plan(int channels, int classes) {
        return NetworkPlan.of(spec(), channels, classes, patch);
    }

    /** The sizes of a batch of images. */
    List<Integer> image(int batch) {
        List<Integer> sizes = new ArrayList<>(List.of(batch, CHANNELS));
        sizes.addAll(patch.sides());
        return sizes;
    }

    @Override
    public String toString() {
        return name;
    }
}
