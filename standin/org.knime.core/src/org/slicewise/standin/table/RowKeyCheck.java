// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Refuses a row key that comes twice. The last keys are on the heap, where a repetition is seen at once; older ones
 * lie in sorted files that are merged at the end, so the heap needed does not grow with the table.
 */
final class RowKeyCheck {

    private static final int KEYS_ON_HEAP = 100_000;

    private final TableSpace space;
    private final int keysOnHeap;
    private final Set<String> recent = new HashSet<>();
    private final List<Path> sorted = new ArrayList<>();

    RowKeyCheck(TableSpace space) {
        this(space, KEYS_ON_HEAP);
    }

    RowKeyCheck(TableSpace space, int keysOnHeap) {
        this.space = space;
        this.keysOnHeap = keysOnHeap;
    }

    void add(String key) {
        if (!recent.add(key)) {
            throw new DuplicateRowKeyException(key);
        }
        if (recent.size() >= keysOnHeap) {
            writeSorted();
        }
    }

    private void writeSorted() {
        String[] keys = recent.toArray(new String[0]);
        Arrays.sort(keys);
        try {
            Path file = space.newFile("keys");
            sorted.add(file);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (String key : keys) {
                    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The row IDs of a table cannot be written to disk: " + e.getMessage(), e);
        }
        recent.clear();
    }

    /** Compares the keys of all files; call once, after the last key. */
    void finish() {
        if (sorted.isEmpty()) {
            return;
        }
        writeSorted();
        try {
            merge();
        } catch (IOException e) {
            throw new UncheckedIOException("The row IDs of a table cannot be compared: " + e.getMessage(), e);
        } finally {
            discard();
        }
    }

    private void merge() throws IOException {
        PriorityQueue<KeyFile> files = new PriorityQueue<>(Comparator.comparing(KeyFile::key));
        try {
            for (Path file : sorted) {
                KeyFile keys = new KeyFile(file);
                if (keys.advance()) {
                    files.add(keys);
                }
            }
            compareNeighbours(files);
        } finally {
            for (KeyFile file : files) {
                file.close();
            }
        }
    }

    private static void compareNeighbours(PriorityQueue<KeyFile> files) throws IOException {
        String previous = null;
        while (!files.isEmpty()) {
            KeyFile least = files.poll();
            String key = least.key();
            if (least.advance()) {
                files.add(least);
            }
            if (key.equals(previous)) {
                throw new DuplicateRowKeyException(key);
            }
            previous = key;
        }
    }

    void discard() {
        recent.clear();
        for (Path file : sorted) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file cannot be deleted: " + file, e);
            }
        }
        sorted.clear();
    }

    private static final class KeyFile {

        private final DataInputStream in;
        private String key;

        KeyFile(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }

        String key() {
            return key;
        }

        boolean advance() throws IOException {
            try {
                key = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                return true;
            } catch (EOFException e) {
                close();
                return false;
            }
        }

        void close() throws IOException {
            in.close();
        }
    }
}
