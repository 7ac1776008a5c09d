// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.filestore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.slicewise.standin.access.Doors;

/**
 * The file stores of one node: files {@code 000/000/<name>} under a folder, a thousand to a folder. The folder is made
 * when the first store is.
 */
public final class FileStoreFolder {

    /** The number of file stores one node execution may make. */
    public static final int MAX_STORES = 1_000_000;

    private static final int[] NO_LOOP = {};

    private final UUID id;
    private final Path folder;
    private final Set<String> usedNames = ConcurrentHashMap.newKeySet();
    private final AtomicInteger stores = new AtomicInteger();
    private volatile int[] loopPath = NO_LOOP;

    /** The stores of the node execution of this id, at this place. */
    public FileStoreFolder(UUID id, Path folder) {
        this.id = id;
        this.folder = folder;
    }

    /** A folder of its own in the temp area, deleted when the process ends. */
    public static FileStoreFolder outsideWorkflow() {
        UUID id = UUID.randomUUID();
        FileStoreFolder stores = new FileStoreFolder(id, TempArea.ofProcess().resolve("filestores-" + id));
        FileStoreRegistry.PROCESS.add(stores);
        return stores;
    }

    /** The id of the node execution. */
    public UUID id() {
        return id;
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    /** How many stores were made. */
    public int size() {
        return stores.get();
    }

    /** Says in which iterations of which loops, outermost first, the node works now. */
    public void enterIteration(int... iterations) {
        loopPath = iterations.clone();
    }

    /** A new store; the name must be new within the node execution and iteration, and a plain file name. */
    public FileStore create(String name) throws IOException {
        requirePlain(name);
        int[] path = loopPath;
        FileStoreKey key = newKey(name, path, stores.get());
        if (!usedNames.add(key.getNameOnDisc())) {
            throw new IOException("There is a file store \"" + name
                    + "\" already: the name must be unique within a node execution (and loop iteration).");
        }
        int index = stores.getAndIncrement();
        if (index >= MAX_STORES) {
            throw new IOException("A node execution can make " + MAX_STORES + " file stores and no more; \"" + name
                    + "\" would be the next.");
        }
        FileStoreKey numbered = newKey(name, path, index);
        Path file = fileOf(numbered);
        Files.createDirectories(file.getParent());
        return Doors.FILE_STORE.open().create(numbered, file.toFile());
    }

    private FileStoreKey newKey(String name, int[] path, int index) {
        if (path.length == 0) {
            return new FileStoreKey(id, index, null, -1, name);
        }
        int[] outer = path.length == 1 ? null : Arrays.copyOf(path, path.length - 1);
        return new FileStoreKey(id, index, outer, path[path.length - 1], name);
    }

    private static void requirePlain(String name) throws IOException {
        boolean plain = name != null
                && !name.isEmpty()
                && !name.startsWith(".")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf(0) < 0;
        if (!plain) {
            throw new IOException("\"" + name + "\" cannot be the name of a file store: "
                    + "it must be a plain file name without a slash, a backslash or a leading dot.");
        }
    }

    /** The store a key of this folder names. */
    public FileStore resolve(FileStoreKey key) {
        return Doors.FILE_STORE.open().create(key, fileOf(key).toFile());
    }

    private Path fileOf(FileStoreKey key) {
        int thousand = key.getIndex() / 1000;
        Path file = folder.resolve("%03d".formatted(thousand / 1000))
                .resolve("%03d".formatted(thousand % 1000))
                .resolve(key.getNameOnDisc());
        if (!file.normalize().startsWith(folder.normalize())) {
            throw new IllegalArgumentException("The file store key " + key + " leads out of its folder.");
        }
        return file;
    }
}
