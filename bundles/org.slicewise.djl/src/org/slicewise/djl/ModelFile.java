// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A trained model as one file: a zip of a text {@code KIND.properties}, which tells all but the weights, and one
 * uncompressed {@code .npy} file for each tensor.
 *
 * <p>The zip is at the same time a NumPy archive: {@code numpy.load} gives the weights by their names.
 *
 * @param path where it lies
 * @param kind the kind of model in a word, for instance {@code segmenter}
 */
record ModelFile(Path path, String kind) {

    private static final int VERSION = 1;
    private static final int LARGEST_TEXT = 1 << 20;

    /** A tensor and what stands before it must fit into one array of bytes. */
    private static final long LARGEST_TENSOR = (Integer.MAX_VALUE - 1024) / Float.BYTES;

    /** Reads what is in the zip. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ZipFile zip) throws IOException;
    }

    /** Writes beside the file, and puts what is complete in its place. */
    void write(Map<String, String> facts, List<TensorFact> tensors, List<float[]> values) throws IOException {
        Path whole = path.toAbsolutePath();
        Path beside = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                writeText(zip, facts);
                for (int i = 0; i < tensors.size(); i++) {
                    TensorEntry.write(zip, tensors.get(i), values.get(i));
                }
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("%s could not be written: %s".formatted(path, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void writeText(ZipOutputStream zip, Map<String, String> facts) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(facts);
        all.put("format", format());
        all.put("version", Integer.toString(VERSION));
        ZipEntry entry = new ZipEntry(textName());
        entry.setTime(0);
        zip.putNextEntry(entry);
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replaceFirst("^ ", "\\\\ ");
    }

    /**
     * Opens the file and reads from it.
     *
     * @throws ModelFormatException if it is no zip, or is cut short or damaged
     */
    <T> T read(Reader<T> reader) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return reader.read(zip);
        } catch (ZipException e) {
            throw refusal(
                    "a complete zip file",
                    "one that is none, or is cut short or damaged (%s)".formatted(e.getMessage()),
                    e);
        }
    }

    /**
     * What the text says.
     *
     * @throws ModelFormatException if it is not there, or of another kind or version
     */
    Map<String, String> facts(ZipFile zip) throws IOException {
        Properties text = text(zip);
        requireVersion(text);
        Map<String, String> facts = new TreeMap<>();
        text.stringPropertyNames().forEach(key -> facts.put(key, text.getProperty(key)));
        return facts;
    }

    private Properties text(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(textName());
        if (entry == null) {
            throw refusal("a zip with " + textName(), "one without it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw refusal("at most %,d bytes of %s".formatted(LARGEST_TEXT, textName()), "more");
            }
            Properties text = new Properties();
            text.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            return text;
        } catch (IllegalArgumentException e) {
            throw invalidText(e);
        }
    }

    private void requireVersion(Properties text) throws ModelFormatException {
        String found = text.getProperty("format", "no format");
        String version = text.getProperty("version", "none");
        if (!found.equals(format())) {
            throw refusal("format " + format(), found);
        }
        if (!version.equals(Integer.toString(VERSION))) {
            throw refusal(
                    "version %d of the file".formatted(VERSION),
                    "version %s (of another Slicewise)".formatted(version));
        }
    }

    /** The values of all tensors. No more memory is asked for than the file is long. */
    List<float[]> values(ZipFile zip, List<TensorFact> tensors) throws IOException {
        requireRoomFor(tensors);
        List<float[]> values = new ArrayList<>();
        for (TensorFact fact : tensors) {
            values.add(TensorEntry.read(zip, fact, this));
        }
        return values;
    }

    private void requireRoomFor(List<TensorFact> tensors) throws IOException {
        long needed = 0;
        for (TensorFact tensor : tensors) {
            if (tensor.size() > LARGEST_TENSOR) {
                throw refusal(
                        "tensors of at most %,d values".formatted(LARGEST_TENSOR),
                        "%s with %,d".formatted(tensor.name(), tensor.size()));
            }
            needed += tensor.size() * Float.BYTES;
        }
        if (needed > Files.size(path)) {
            throw refusal(
                    "%,d bytes of weights for its network".formatted(needed),
                    "a file of %,d bytes".formatted(Files.size(path)));
        }
    }

    /** The text cannot be understood. */
    ModelFormatException invalidText(IllegalArgumentException cause) {
        return refusal("a valid " + textName(), "this: " + cause.getMessage(), cause);
    }

    ModelFormatException refusal(String expected, String found) {
        return refusal(expected, found, null);
    }

    ModelFormatException refusal(String expected, String found, Throwable cause) {
        return new ModelFormatException(kind.replace('-', ' '), path, expected, found, cause);
    }

    private String textName() {
        return kind + ".properties";
    }

    private String format() {
        return "slicewise-" + kind;
    }
}
