// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.filestore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;

/** Finds file stores by key, over all nodes of a workflow and, after them, what belongs to the process. */
public final class FileStoreRegistry {

    /** The stores made outside any workflow. */
    public static final FileStoreRegistry PROCESS = new FileStoreRegistry();

    private final Map<UUID, FileStoreFolder> folders = new ConcurrentHashMap<>();

    /** No store yet. */
    public FileStoreRegistry() {}

    /** Makes the stores of a node known. */
    public void add(FileStoreFolder folder) {
        folders.put(folder.id(), folder);
    }

    /** The stores of these keys, in order; an {@link IOException} naming the key of the first that is unknown. */
    public List<FileStore> resolve(List<FileStoreKey> keys) throws IOException {
        List<FileStore> stores = new ArrayList<>(keys.size());
        for (FileStoreKey key : keys) {
            FileStoreFolder folder = folders.getOrDefault(key.getStoreUUID(), PROCESS.folders.get(key.getStoreUUID()));
            if (folder == null) {
                throw new IOException("No node of the workflow made the file store " + key + ".");
            }
            stores.add(folder.resolve(key));
        }
        return stores;
    }
}
