// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/**
 * The bytes of an array of voxels, in one file or one after the other in several.
 *
 * <p>Nothing is held open between calls.
 *
 * @param path what messages name
 * @param runs where the bytes are; together a whole number of voxels
 * @param width the bytes of a voxel
 * @param numberWidth the bytes of each number of a voxel: what the byte order applies to
 */
public record StoredBytes(Path path, List<StoredRun> runs, int width, int numberWidth, ByteOrder order) {

    /** The most voxels of a piece. */
    static final int BLOCK = 1 << 14;

    private static final long ALWAYS_SAFE = 1L << 20;

    /** Takes the bytes of an array in pieces, in their order. */
    @FunctionalInterface
    public interface Blocks {
        /** Takes the bytes of the first {@code voxels} voxels of the array. */
        void accept(byte[] bytes, int voxels) throws IOException;
    }

    public StoredBytes {
        runs = List.copyOf(runs);
    }

    /** The number of voxels. */
    public long voxels() {
        return runs.stream().mapToLong(StoredRun::length).sum() / width;
    }

    /** Whether the voxels lie as they are in one file, so that they can be mapped. */
    public boolean isMappable() {
        return runs.size() == 1 && runs.get(0).file().isRaw();
    }

    /**
     * The number of voxels that memory may be set aside for before reading: all of them, unless that is far more than files
     * of this size hold as a rule.
     *
     * <p>What an encoded file says of its length is a claim of the same stranger as its header, so it counts for nothing.
     */
    public int safeCapacity() {
        double bytes = runs.stream()
                .mapToDouble(run -> Math.min(run.length(), run.file().usualContent()))
                .sum();
        long usual = Math.max(ALWAYS_SAFE, (long) (bytes / width));
        return (int) Math.min(StoredValues.LARGEST_ARRAY, Math.min(usual, voxels()));
    }

    /** Hands all bytes over in their order, and reads encoded files to their end, where their checksum is. */
    public void forEachBlock(Blocks blocks) throws IOException {
        long left = voxels();
        byte[] bytes = new byte[(int) Math.min(BLOCK, left) * width];
        try (Walk walk = new Walk(runs)) {
            while (left > 0) {
                int count = (int) Math.min(BLOCK, left);
                walk.read(bytes, count * width);
                blocks.accept(bytes, count);
                left -= count;
            }
            walk.finish();
        }
    }

    /** Copies all bytes as they are, in their own byte order. */
    public void copyTo(OutputStream out) throws IOException {
        forEachBlock((block, count) -> out.write(block, 0, count * width));
    }

    /** The SHA-256 of the bytes with little-endian numbers, in hexadecimal. */
    public String sha256() throws IOException {
        MessageDigest digest = Sha256.begin();
        boolean swapped = order == ByteOrder.BIG_ENDIAN && numberWidth > 1;
        forEachBlock((bytes, count) -> {
            if (swapped) {
                reverseEach(bytes, numberWidth, count * width);
            }
            digest.update(bytes, 0, count * width);
        });
        return Sha256.hex(digest);
    }

    private static void reverseEach(byte[] bytes, int width, int length) {
        for (int start = 0; start < length; start += width) {
            for (int low = start, high = start + width - 1; low < high; low++, high--) {
                byte kept = bytes[low];
                bytes[low] = bytes[high];
                bytes[high] = kept;
            }
        }
    }

    /** Goes through the runs, with one of them open at a time. */
    private static final class Walk implements Closeable {

        private final Iterator<StoredRun> rest;
        private StoredInput in;
        private long left;

        Walk(List<StoredRun> runs) throws IOException {
            this.rest = runs.iterator();
            next();
        }

        void read(byte[] into, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (left == 0) {
                    finish();
                    in.close();
                    next();
                }
                int part = (int) Math.min(left, count - done);
                in.read(into, done, part);
                done += part;
                left -= part;
            }
        }

        void finish() throws IOException {
            in.finish();
        }

        private void next() throws IOException {
            StoredRun run = rest.next();
            in = new StoredInput(run);
            left = run.length();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
