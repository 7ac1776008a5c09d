// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip that PyTorch writes since version 1.6: {@code data.pkl} with the pickle, {@code data/N} with the numbers of
 * each storage, all in one folder and none of them compressed.
 */
final class ZipStorages implements TorchStorages {

    private static final String PICKLE = "data.pkl";
    private static final int LARGEST_PICKLE = 1 << 24;
    private static final int MOST_ENTRIES = 1 << 17;
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final String folder;

    /** Entries that were compared with their check sums. */
    private final Set<String> sound = new HashSet<>();

    private ZipStorages(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.folder = folder();
        requireNumbersAlone();
    }

    static ZipStorages open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new WeightsFormatException(path, "a complete zip", "a damaged one (%s)".formatted(e.getMessage()), e);
        }
        try {
            return new ZipStorages(path, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private String folder() throws WeightsFormatException {
        if (zip.size() > MOST_ENTRIES) {
            throw new WeightsFormatException(path, "at most %,d entries".formatted(MOST_ENTRIES), "more");
        }
        List<String> names = names();
        if (new HashSet<>(names).size() < names.size()) {
            throw new WeightsFormatException(path, "each name in the zip once", "one twice");
        }
        List<String> pickles = names.stream()
                .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
                .toList();
        if (pickles.size() != 1) {
            throw new WeightsFormatException(
                    path, "a zip of PyTorch with one data.pkl", "a zip with %d".formatted(pickles.size()));
        }
        return pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
    }

    private List<String> names() throws WeightsFormatException {
        try {
            return zip.stream().map(ZipEntry::getName).toList();
        } catch (IllegalArgumentException e) {
            throw new WeightsFormatException(path, "names in UTF-8 in its zip", "others", e);
        }
    }

    private void requireNumbersAlone() throws IOException {
        if (zip.getEntry(folder + "constants.pkl") != null) {
            throw new WeightsFormatException(
                    path, "tensors alone", "TorchScript, which holds code; save the module's state_dict instead");
        }
        if (zip.getEntry(folder + "byteorder") != null
                && !new String(small("byteorder"), StandardCharsets.US_ASCII).equals("little")) {
            throw new WeightsFormatException(
                    path, "little-endian numbers", "others; save the file anew on a usual machine");
        }
    }

    /** The pickle. */
    byte[] pickle() throws IOException {
        return small(PICKLE);
    }

    private byte[] small(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry.getSize() > LARGEST_PICKLE) {
            throw new WeightsFormatException(
                    path, "at most %,d bytes of %s".formatted(LARGEST_PICKLE, name), "%,d".formatted(entry.getSize()));
        }
        requireSound(entry);
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) entry.getSize());
        }
    }

    @Override
    public void require(TorchStorage storage) throws IOException {
        ZipEntry entry = entry("data/" + storage.key());
        if (entry.getSize() % storage.type().bytes() != 0
                || entry.getSize() / storage.type().bytes() != storage.count()) {
            throw new WeightsFormatException(
                    path,
                    "%d numbers of type %s in %s".formatted(storage.count(), storage.type(), entry.getName()),
                    "%d bytes".formatted(entry.getSize()));
        }
    }

    @Override
    public InputStream from(TorchStorage storage, long firstByte) throws IOException {
        ZipEntry entry = entry("data/" + storage.key());
        requireSound(entry);
        InputStream in = zip.getInputStream(entry);
        in.skipNBytes(firstByte);
        return in;
    }

    /** An entry that is stored as it is: what is compressed could be any amount of memory. */
    private ZipEntry entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(folder + name);
        if (entry == null) {
            throw new WeightsFormatException(path, folder + name, "none");
        }
        boolean plain = entry.getMethod() == ZipEntry.STORED
                && entry.getSize() == entry.getCompressedSize()
                && entry.getSize() <= Files.size(path);
        if (!plain) {
            throw new WeightsFormatException(
                    path, "entries that are not compressed, as PyTorch writes them", entry.getName() + " as another");
        }
        return entry;
    }

    /** Compares an entry with its check sum, once. */
    private void requireSound(ZipEntry entry) throws IOException {
        if (sound.contains(entry.getName())) {
            return;
        }
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc)) {
            byte[] chunk = new byte[(int) Math.min(CHUNK, entry.getSize() + 1)];
            while (in.read(chunk) >= 0) {
                continue;
            }
        } catch (ZipException | EOFException e) {
            throw new WeightsFormatException(path, "a complete zip", "%s damaged".formatted(entry.getName()), e);
        }
        if (crc.getValue() != entry.getCrc()) {
            throw new WeightsFormatException(
                    path, entry.getName() + " as its check sum says", "it damaged, or saved without one");
        }
        sound.add(entry.getName());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
