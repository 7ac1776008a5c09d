// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.knime.core.node.port.PortObject;

/**
 * A port object whose bulk lies in file stores. A new object is made with its stores; a loaded one without, they are
 * attached afterwards and {@link #postConstruct()} is called then.
 */
public abstract class FileStorePortObject implements PortObject {

    private List<FileStore> stores;

    /** For loading: the file stores are attached later. */
    protected FileStorePortObject() {
        stores = List.of();
    }

    /** A new object on these file stores. */
    protected FileStorePortObject(List<FileStore> fileStores) {
        stores = List.copyOf(fileStores);
    }

    /** The number of file stores. */
    protected int getFileStoreCount() {
        return stores.size();
    }

    /** The file store of this index. */
    protected FileStore getFileStore(int index) {
        return stores.get(index);
    }

    /** Called once the file stores of a loaded object are attached. */
    protected void postConstruct() throws IOException {}

    /** Called before the object is written: what is still in memory must go to the file stores now. */
    protected void flushToFileStore() throws IOException {}

    List<FileStore> stores() {
        return stores;
    }

    void attach(List<FileStore> newStores) throws IOException {
        stores = List.copyOf(newStores);
        postConstruct();
    }

    private List<FileStoreKey> keys() {
        return stores.stream().map(FileStore::key).toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other != null
                        && getClass() == other.getClass()
                        && keys().equals(((FileStorePortObject) other).keys());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass().getName(), keys());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + stores;
    }
}
