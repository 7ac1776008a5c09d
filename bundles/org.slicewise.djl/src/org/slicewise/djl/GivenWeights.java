// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slicewise.djl.weights.PretrainedWeights;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.djl.weights.WeightsFormatException;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

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

    /** Channels of images that an encoder of photographs sees. */
    private static final Set<Integer> COLOURS = Set.of(1, 3);

    /**
     * Refuses a file that a network could not start with, before there are any images: numbers are not looked at, nor
     * shapes that depend on how many channels the images will have.
     *
     * @param spec a network with a file of weights
     * @throws IOException if the file is not there, or does not hold the weights of the network's encoder
     */
    static void check(NetworkSpec spec, Patch patch) throws IOException {
        List<StoredTensor> grey = NetworkPlan.of(spec, 1, 2, patch).stored();
        Set<StoredTensor> twoChannels =
                Set.copyOf(NetworkPlan.of(spec, 2, 2, patch).stored());
        Set<String> open = grey.stream()
                .filter(tensor -> !twoChannels.contains(tensor))
                .map(StoredTensor::name)
                .collect(Collectors.toSet());
        PretrainedWeights.check(Path.of(spec.weights()), grey, open, ENCODER);
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
        PretrainedWeights given = given();
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

    private PretrainedWeights given() throws IOException {
        try {
            return PretrainedWeights.read(Path.of(file), network.stored(), ENCODER);
        } catch (WeightsFormatException e) {
            throw e.isOfShape() && !COLOURS.contains(network.shape().channels()) ? withChannels(e) : e;
        }
    }

    private IOException withChannels(WeightsFormatException shape) {
        return new IOException(
                "%s The images have %s channels; weights of photographs fit images with one or three."
                        .formatted(shape.getMessage(), network.shape().channels()),
                shape);
    }

    private static String shown(List<String> keys) {
        if (keys.isEmpty()) {
            return "nothing";
        }
        String first = String.join(", ", keys.subList(0, Math.min(MOST_SHOWN, keys.size())));
        return keys.size() > MOST_SHOWN ? "%s and %s others".formatted(first, keys.size() - MOST_SHOWN) : first;
    }
}
