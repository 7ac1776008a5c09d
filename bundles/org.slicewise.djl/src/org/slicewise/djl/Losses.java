// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/** The losses there are; a new one is its class, and one line here. */
public final class Losses {

    private static final Choices<Loss> KNOWN = new Choices<>("loss", Loss::name, List.of(new WeightedCrossEntropy()));

    private Losses() {}

    /** The names of the losses, sorted. */
    public static List<String> names() {
        return KNOWN.names();
    }

    static Loss named(String name) {
        return KNOWN.named(name);
    }
}
