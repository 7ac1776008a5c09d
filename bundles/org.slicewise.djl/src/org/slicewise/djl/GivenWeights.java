// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slicewise.djl.weights.PretrainedWeights;

/**
 * Weights that a network does not start with by chance: those of an encoder that was trained on other images.
 *
 * @param file a file of weights; empty if all start by chance
 * @param network the network
 */
record GivenWeights(String file, NetworkPlan network) {

    /** What stands before the names of the tensors of an encoder. */
    private static final String ENCODER = "encoder.";

    private static final int MOST_SHOWN = 4;

    /**
     * Refuses a file that cannot be read, before there are any images: numbers are not looked at.
     *
     * @throws IOException if the file is not there, or does not hold the weights of the network's encoder
     */
    void check() throws IOException {
        PretrainedWeights.check(Path.of(file), network.stored(), ENCODER);
    }

    /**
     * The values by the names of their tensors.
     *
     * @param note told what was taken and what the file has besides
     * @throws IOException if the file is not there, or does not hold the weights of the network's encoder
     */
    Map<String, float[]> read(Consumer<String> note) throws IOException {
        if (file.isEmpty()) {
            return Map.of();
        }
        PretrainedWeights given = PretrainedWeights.read(Path.of(file), network.stored(), ENCODER);
        List<String> surplus = given.match().surplus();
        note.accept(
                "The encoder starts with %s tensors of %s (%s); the other %s tensors start by chance. Of no use here: %s."
                        .formatted(
                                given.values().size(),
                                file,
                                given.match().family(),
                                given.untouched().size(),
                                shown(surplus)));
        return given.values();
    }

    private static String shown(List<String> keys) {
        if (keys.isEmpty()) {
            return "nothing";
        }
        String first = String.join(", ", keys.subList(0, Math.min(MOST_SHOWN, keys.size())));
        return keys.size() > MOST_SHOWN ? "%s and %s others".formatted(first, keys.size() - MOST_SHOWN) : first;
    }
}
