// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A segmenter as one file: a zip of {@code segmenter.properties}, which tells all but the weights, and one uncompressed
 * {@code .npy} file for each tensor.
 *
 * <p>The zip is at the same time a NumPy archive: {@code numpy.load} gives the weights by their names.
 */
final class SegmenterFile {

    /** A tensor and what stands before it must fit into one array of bytes. */
    private static final long LARGEST_TENSOR = (Integer.MAX_VALUE - 1024) / Float.BYTES;

    private SegmenterFile() {}

    /** Writes beside the file, and puts what is complete in its place. */
    static void write(StoredSegmenter segmenter, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                write(segmenter, zip);
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("%s could not be written: %s".formatted(file, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(StoredSegmenter segmenter, ZipOutputStream zip) throws IOException {
        SegmenterFacts.of(segmenter).writeTo(zip);
        List<TensorFact> tensors = segmenter.plan().tensors();
        for (int i = 0; i < tensors.size(); i++) {
            TensorEntry.write(zip, tensors.get(i), segmenter.values().get(i));
        }
    }

    /**
     * Reads a segmenter. No more memory is asked for than the file is long.
     *
     * @throws SegmenterFormatException if the file holds something else, is cut short or damaged, or is newer
     */
    static StoredSegmenter read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            SegmenterFacts facts = SegmenterFacts.readFrom(zip, file);
            NetworkPlan plan = facts.plan(file);
            requireRoomFor(plan, file);
            return new StoredSegmenter(facts.spec(), facts.labels(), plan, TensorEntry.readAll(zip, plan, file));
        } catch (ZipException e) {
            throw new SegmenterFormatException(
                    file,
                    "a complete zip file",
                    "one that is none, or is cut short or damaged (%s)".formatted(e.getMessage()),
                    e);
        }
    }

    private static void requireRoomFor(NetworkPlan plan, Path file) throws IOException {
        long needed = 0;
        for (TensorFact tensor : plan.tensors()) {
            requireArray(tensor, file);
            needed += tensor.size() * Float.BYTES;
        }
        if (needed > Files.size(file)) {
            throw new SegmenterFormatException(
                    file,
                    "%,d bytes of weights for its network".formatted(needed),
                    "a file of %,d bytes".formatted(Files.size(file)));
        }
    }

    private static void requireArray(TensorFact tensor, Path file) throws SegmenterFormatException {
        if (tensor.size() > LARGEST_TENSOR) {
            throw new SegmenterFormatException(
                    file,
                    "tensors of at most %,d values".formatted(LARGEST_TENSOR),
                    "%s with %,d".formatted(tensor.name(), tensor.size()));
        }
    }
}
