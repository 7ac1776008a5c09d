// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/** The networks there are; a new one is its class, and one line here. */
public final class Networks {

    private static final Choices<Network> KNOWN =
            new Choices<>("network", Network::name, List.of(UNet.flat(), UNet.solid()));

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

    static Network named(String name) {
        return KNOWN.named(name);
    }
}
