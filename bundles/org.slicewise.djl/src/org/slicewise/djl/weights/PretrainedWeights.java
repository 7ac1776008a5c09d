// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights that others trained, for the encoder of a network.
 *
 * @param values the numbers of each tensor of the encoder, by its full name in the network
 * @param match where in the file they were, and what else is there
 * @param untouched tensors of the network beside the encoder, which keep the values they start with
 */
public record PretrainedWeights(Map<String, float[]> values, KeyMatch match, List<String> untouched) {

    public PretrainedWeights {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        untouched = List.copyOf(untouched);
    }

    /**
     * Refuses a file that {@link #read} would refuse for its keys or shapes, without reading numbers.
     *
     * @param network all tensors of the network
     * @param open names of tensors whose shape is not known yet
     * @param prefix what stands before the names of the encoder's tensors, for instance {@code encoder.}
     * @throws NoSuchFileException if the file is not there; the text says which one to fetch
     * @throws WeightsFormatException if it is none of weights, lacks one, or has one of another shape
     */
    public static void check(Path file, List<StoredTensor> network, Set<String> open, String prefix)
            throws IOException {
        Map<String, StoredTensor> encoder = encoder(network, prefix);
        requireThere(file, encoder);
        try (WeightsFile weights = WeightsFile.open(file)) {
            JoinedTensors joined = new JoinedTensors(file, weights);
            KeyMatch match = matching(joined, encoder);
            open.stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> encoder.remove(name.substring(prefix.length())));
            requireShapes(joined, encoder.values(), match);
        }
    }

    /**
     * Reads the weights of the encoder, tensor by tensor.
     *
     * @param network all tensors of the network
     * @param prefix what stands before the names of the encoder's tensors, for instance {@code encoder.}
     * @throws NoSuchFileException if the file is not there; the text says which one to fetch
     * @throws WeightsFormatException if it is none of weights, lacks one, or has one of another shape; where keys
     *     are missing the text says which file to fetch
     */
    public static PretrainedWeights read(Path file, List<StoredTensor> network, String prefix) throws IOException {
        Map<String, StoredTensor> encoder = encoder(network, prefix);
        requireThere(file, encoder);
        try (WeightsFile weights = WeightsFile.open(file)) {
            JoinedTensors joined = new JoinedTensors(file, weights);
            KeyMatch match = matching(joined, encoder);
            requireShapes(joined, encoder.values(), match);
            Map<String, float[]> values = new LinkedHashMap<>();
            for (StoredTensor tensor : encoder.values()) {
                values.put(
                        prefix + tensor.name(),
                        joined.read(tensor, match.sources().get(tensor.name())));
            }
            return new PretrainedWeights(values, match, others(network, prefix));
        }
    }

    private static KeyMatch matching(JoinedTensors joined, Map<String, StoredTensor> encoder)
            throws WeightsFormatException {
        try {
            KeyMatch match = KeyMatch.of(
                    joined.path(), encoder.keySet(), joined.file().tensors().keySet());
            match.requireComplete(joined.path());
            return match;
        } catch (WeightsFormatException keys) {
            throw keys.with(advice(encoder));
        }
    }

    private static void requireShapes(JoinedTensors joined, Collection<StoredTensor> tensors, KeyMatch match)
            throws WeightsFormatException {
        for (StoredTensor tensor : tensors) {
            joined.requireShape(tensor, match.sources().get(tensor.name()));
        }
    }

    /** The tensors of the encoder by their names without the prefix. */
    private static Map<String, StoredTensor> encoder(List<StoredTensor> network, String prefix) {
        Map<String, StoredTensor> encoder = new LinkedHashMap<>();
        for (StoredTensor tensor : network) {
            if (tensor.name().startsWith(prefix)) {
                String name = tensor.name().substring(prefix.length());
                encoder.put(name, new StoredTensor(name, tensor.type(), tensor.shape()));
            }
        }
        if (encoder.isEmpty()) {
            throw new IllegalArgumentException(
                    "The network has no tensor whose name begins with \"%s\".".formatted(prefix));
        }
        return encoder;
    }

    private static List<String> others(List<StoredTensor> network, String prefix) {
        List<String> others = new ArrayList<>();
        network.stream()
                .map(StoredTensor::name)
                .filter(name -> !name.startsWith(prefix))
                .forEach(others::add);
        return others;
    }

    private static void requireThere(Path file, Map<String, StoredTensor> encoder) throws NoSuchFileException {
        if (Files.isRegularFile(file)) {
            return;
        }
        throw new NoSuchFileException(file.toString(), null, "is no file. " + advice(encoder));
    }

    private static String advice(Map<String, StoredTensor> encoder) {
        long parameters =
                encoder.values().stream().mapToLong(StoredTensor::count).sum();
        return PretrainedSource.advice(PretrainedSource.fitting(encoder.keySet(), parameters));
    }
}
