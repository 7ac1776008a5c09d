// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import org.slicewise.volume.settings.Choices;

/** The losses there are; a new one is its class, and one line here. */
public final class Losses {

    private static final Choices<Loss> KNOWN = Choices.sorted(
            "loss",
            Loss::name,
            List.of(
                    new CrossEntropy(),
                    new WeightedCrossEntropy(),
                    new DiceCrossEntropy(),
                    new DiceFocal(),
                    new SoftDice()));

    private Losses() {}

    /** The names of the losses, sorted. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /** Refuses weights of classes if the loss has no part for them. */
    static void requireFit(String name, List<Double> weights) {
        if (!weights.isEmpty() && !named(name).isWeighted()) {
            throw new IllegalArgumentException(
                    ("\"class-weights\" must be empty, because the loss \"%s\" has no part for them, but is %s. Cure: no"
                                    + " weights (the word none on a command line), or the loss \"weighted-cross-entropy\".")
                            .formatted(name, weights));
        }
    }

    static Loss named(String name) {
        return KNOWN.named(name);
    }
}
