// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.settings.Choices;

/** The networks there are; a new one is its class, and one line here. */
public final class Networks {

    private static final Choices<Network> KNOWN = Choices.sorted(
            "network",
            Network::name,
            List.of(
                    UNet.flat(),
                    UNet.solid(),
                    new InceptionUNet(),
                    new SegFormer(),
                    new CamWNetStyle(),
                    new SegResNet(),
                    new Unetr(),
                    new AttentionUNet()));

    private Networks() {}

    /** The names of the networks, sorted. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * How many axes the images of a network have: 2 if it sees slices, 3 if it sees blocks.
     *
     * @throws IllegalArgumentException if the name is unknown; the text names the known ones
     */
    public static int dimensions(String name) {
        return named(name).dimensions();
    }

    /** What a network is and where it comes from, in one sentence. */
    public static String description(String name) {
        return named(name).description();
    }

    /** What users may choose about a network. */
    public static List<NetworkOption> options(String name) {
        List<NetworkOption> options = new ArrayList<>(named(name).options());
        options.add(NetworkShape.SHRINK);
        return options;
    }

    /**
     * Sides of what a network sees must be multiples of this.
     *
     * @throws IllegalArgumentException if the network or an option is unknown, or an option's value cannot be
     */
    public static int step(NetworkSpec spec) {
        NetworkShape shape = shape(spec, 1, 2, List.of());
        return named(spec.name()).step(shape) * shape.shrink();
    }

    /**
     * Refuses a specification whose network, options, loss, class weights or patch cannot be.
     *
     * @throws IllegalArgumentException that names what is wrong and what could be
     */
    public static void check(TrainingSpec spec) {
        int dimensions = dimensions(spec.network().name());
        Losses.requireFit(spec.loss(), spec.classWeights());
        requireWeights(spec.network());
        int step = step(spec.network());
        if (dimensions == 2 != spec.is2d()) {
            throw new IllegalArgumentException("The network \"%s\" needs patches with %s, but \"patch\" is %s."
                    .formatted(spec.network().name(), dimensions == 2 ? "z = 1" : "z above 1 or 0", spec.patch()));
        }
        requireMultiple("patch x", spec.patch().x(), step, spec.network());
        requireMultiple("patch y", spec.patch().y(), step, spec.network());
        requireMultiple("patch z", spec.is2d() ? 0 : spec.patch().z(), step, spec.network());
    }

    private static void requireWeights(NetworkSpec spec) {
        if (!spec.weights().isEmpty() && !named(spec.name()).takesWeights()) {
            throw new IllegalArgumentException(
                    "The network \"%s\" takes no weights from outside, but \"network.weights\" is \"%s\"; those that do are %s."
                            .formatted(
                                    spec.name(),
                                    spec.weights(),
                                    names().stream()
                                            .filter(name -> named(name).takesWeights())
                                            .toList()));
        }
    }

    private static void requireMultiple(String field, int side, int step, NetworkSpec network) {
        if (side % step != 0) {
            throw new IllegalArgumentException("\"%s\" must be a multiple of %s for the network \"%s\", but is %s."
                    .formatted(field, step, network.name(), side));
        }
    }

    /** The size of a network, with the defaults of what the specification does not say. */
    static NetworkShape shape(NetworkSpec spec, int channels, int classes, List<Integer> sides) {
        Map<String, String> left = new TreeMap<>(spec.options());
        Map<String, String> values = new TreeMap<>();
        List<NetworkOption> options = options(spec.name());
        for (NetworkOption option : options) {
            String given = left.remove(option.name());
            values.put(option.name(), given == null ? option.byDefault() : option.checked(given));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The network \"%s\" has no option \"%s\"; known are %s."
                    .formatted(
                            spec.name(),
                            left.keySet().iterator().next(),
                            options.stream().map(NetworkOption::name).toList()));
        }
        return new NetworkShape(channels, classes, values, sides);
    }

    static Network named(String name) {
        return KNOWN.named(name);
    }
}
