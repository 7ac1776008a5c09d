// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.djl.weights.SafetensorsFile;
import org.slicewise.djl.weights.SafetensorsWriter;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.djl.weights.WeightsFormatException;

/**
 * A trained model as one file of safetensors: the weights by their names, and all else as texts in the JSON of its
 * header, below {@code __metadata__}.
 *
 * <p>Any program that reads safetensors opens the weights. The header also has the format, its version and a {@link
 * ModelDigest}.
 *
 * @param path where it lies
 * @param kind the kind of model in a word, for instance {@code segmenter}
 */
record ModelFile(Path path, String kind) {

    /** Version 1 was a zip. */
    private static final int VERSION = 2;

    private static final String FORMAT_FACT = "format";
    private static final String VERSION_FACT = "version";
    private static final String DIGEST_FACT = "sha256";

    /** Reads what is in the file. */
    @FunctionalInterface
    interface Reader<T> {
        T read(SafetensorsFile weights) throws IOException;
    }

    /** Writes beside the file, and puts what is complete in its place. */
    void write(Map<String, String> facts, List<StoredTensor> tensors, List<float[]> values) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(facts);
        all.put(FORMAT_FACT, format());
        all.put(VERSION_FACT, Integer.toString(VERSION));
        all.put(DIGEST_FACT, ModelDigest.of(all, tensors, values));
        WholeFile.write(path, out -> SafetensorsWriter.write(out, all, tensors, values));
    }

    /**
     * Opens the file and reads from it.
     *
     * @throws ModelFormatException if it is no file of safetensors, or is cut short or damaged
     */
    <T> T read(Reader<T> reader) throws IOException {
        requireNoZip();
        try (SafetensorsFile weights = SafetensorsFile.open(path)) {
            return reader.read(weights);
        } catch (WeightsFormatException e) {
            throw refusal(e.expected(), e.found(), e);
        }
    }

    private void requireNoZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            if (in.read() == 'P' && in.read() == 'K') {
                throw refusal(
                        "a file of safetensors",
                        "a zip; if an earlier Slicewise wrote it, train the model again with this one");
            }
        }
    }

    /**
     * What the file says besides the weights.
     *
     * @throws ModelFormatException if it is of another kind or version
     */
    Map<String, String> facts(SafetensorsFile weights) throws ModelFormatException {
        Map<String, String> facts = new TreeMap<>(weights.metadata());
        requireVersion(facts);
        facts.keySet().removeAll(List.of(FORMAT_FACT, VERSION_FACT, DIGEST_FACT));
        return facts;
    }

    private void requireVersion(Map<String, String> facts) throws ModelFormatException {
        String found = facts.getOrDefault(FORMAT_FACT, "no format");
        String version = facts.getOrDefault(VERSION_FACT, "none");
        if (!found.equals(format())) {
            throw refusal("format " + format(), found);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw refusal(
                    "version %d of the file".formatted(VERSION),
                    "version %s (of another Slicewise)".formatted(version));
        }
    }

    /**
     * The values of all tensors, as they were written. No more memory is asked for than the file is long.
     *
     * @throws ModelFormatException if tensors are missing, surplus or of another shape, or anything is damaged
     */
    List<float[]> values(SafetensorsFile weights, List<StoredTensor> tensors) throws IOException {
        requireTensors(weights, tensors);
        List<float[]> values = new ArrayList<>();
        for (StoredTensor tensor : tensors) {
            values.add(weights.read(tensor.name()));
        }
        SortedMap<String, String> facts = new TreeMap<>(weights.metadata());
        String expected = facts.remove(DIGEST_FACT);
        if (!ModelDigest.of(facts, tensors, values).equals(expected)) {
            throw refusal("weights and facts as they were written", "some damaged");
        }
        return values;
    }

    private void requireTensors(SafetensorsFile weights, List<StoredTensor> tensors) throws ModelFormatException {
        for (StoredTensor expected : tensors) {
            StoredTensor found = weights.tensors().get(expected.name());
            if (!expected.equals(found)) {
                throw refusal(
                        "%s with shape %s and type %s".formatted(expected.name(), expected.shape(), expected.type()),
                        found == null ? "none" : "shape %s and type %s".formatted(found.shape(), found.type()));
            }
        }
        if (weights.tensors().size() != tensors.size()) {
            throw refusal(
                    "%d tensors for its network".formatted(tensors.size()),
                    "%d".formatted(weights.tensors().size()));
        }
    }

    /** The facts cannot be understood. */
    ModelFormatException invalidText(IllegalArgumentException cause) {
        return refusal("valid facts of a " + kind.replace('-', ' '), "this: " + cause.getMessage(), cause);
    }

    ModelFormatException refusal(String expected, String found) {
        return refusal(expected, found, null);
    }

    ModelFormatException refusal(String expected, String found, Throwable cause) {
        return new ModelFormatException(kind.replace('-', ' '), path, expected, found, cause);
    }

    private String format() {
        return "slicewise-" + kind;
    }
}
