// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** Names a file store: the node execution that made it, its number there, the loop iteration, and its given name. */
public final class FileStoreKey implements Comparable<FileStoreKey> {

    private static final Comparator<FileStoreKey> ORDER = Comparator.comparing(FileStoreKey::getStoreUUID)
            .thenComparing(FileStoreKey::getIndex)
            .thenComparing(FileStoreKey::loopText)
            .thenComparing(FileStoreKey::getName);

    private final UUID storeUUID;
    private final int index;
    private final int[] nestedLoopPath;
    private final int iterationIndex;
    private final String name;

    /**
     * A key.
     *
     * @param storeUUID the node execution
     * @param index the number of the store within it, from 0
     * @param nestedLoopPath the iterations of the enclosing loops, outermost first; null outside nested loops
     * @param iterationIndex the iteration of the innermost loop; -1 outside loops
     * @param name the name given to the store
     */
    public FileStoreKey(UUID storeUUID, int index, int[] nestedLoopPath, int iterationIndex, String name) {
        this.storeUUID = storeUUID;
        this.index = index;
        this.nestedLoopPath = nestedLoopPath == null ? null : nestedLoopPath.clone();
        this.iterationIndex = iterationIndex;
        this.name = name;
    }

    /** The node execution that made the store. */
    public UUID getStoreUUID() {
        return storeUUID;
    }

    /** The number of the store within its node execution, from 0. */
    public int getIndex() {
        return index;
    }

    /** The iterations of the enclosing loops, outermost first; null outside nested loops. */
    public int[] getNestedLoopPath() {
        return nestedLoopPath == null ? null : nestedLoopPath.clone();
    }

    /** The name given to the store. */
    public String getName() {
        return name;
    }

    /** The file's name: the given name, in a loop with its iteration (and those around it) in front. */
    public String getNameOnDisc() {
        return iterationIndex < 0 ? name : loopText() + "_" + name;
    }

    private String loopText() {
        IntStream outer = nestedLoopPath == null ? IntStream.empty() : Arrays.stream(nestedLoopPath);
        return IntStream.concat(outer, IntStream.of(iterationIndex))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("-"));
    }

    /** Writes the key; {@link #load(DataInput)} reads it. */
    public void save(DataOutput output) throws IOException {
        output.writeUTF(saveToString());
    }

    /** Reads a key {@link #save(DataOutput)} wrote. */
    public static FileStoreKey load(DataInput input) throws IOException {
        String text = input.readUTF();
        try {
            return load(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes the key; {@link #load(ModelContentRO)} reads it. */
    public void save(ModelContentWO output) {
        output.addString("key", saveToString());
    }

    /** Reads a key {@link #save(ModelContentWO)} wrote. */
    public static FileStoreKey load(ModelContentRO input) throws InvalidSettingsException {
        try {
            return load(input.getString("key"));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** The key as one line; {@link #load(String)} reads it. */
    public String saveToString() {
        return storeUUID + ":" + index + ":" + loopText() + ":" + name;
    }

    /** Reads the key {@link #saveToString()} gave. */
    public static FileStoreKey load(String text) {
        String[] parts = text.split(":", 4);
        if (parts.length != 4 || !parts[2].matches("-1|\\d+(-\\d+)*")) {
            throw new IllegalArgumentException("\"" + text + "\" is not the key of a file store.");
        }
        int[] loops = parts[2].equals("-1")
                ? new int[] {-1}
                : Arrays.stream(parts[2].split("-")).mapToInt(Integer::parseInt).toArray();
        int[] outer = loops.length == 1 ? null : Arrays.copyOf(loops, loops.length - 1);
        return new FileStoreKey(
                UUID.fromString(parts[0]), Integer.parseInt(parts[1]), outer, loops[loops.length - 1], parts[3]);
    }

    @Override
    public int compareTo(FileStoreKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileStoreKey key && saveToString().equals(key.saveToString());
    }

    @Override
    public int hashCode() {
        return saveToString().hashCode();
    }

    @Override
    public String toString() {
        return getNameOnDisc() + " (" + storeUUID + ", " + index + ")";
    }
}
