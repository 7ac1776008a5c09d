// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.Arrays;
import org.knime.core.data.DataCell;

/**
 * A cell whose bulk lies in file stores. A new cell is made with its stores; a deserialized one without, they are
 * attached afterwards and {@link #postConstruct()} is called then.
 */
public abstract class FileStoreCell extends DataCell {

    private static final long serialVersionUID = 1L;

    private transient FileStore[] stores;

    /** For deserialization: the file stores are attached later. */
    protected FileStoreCell() {
        stores = new FileStore[0];
    }

    /** A new cell on one file store. */
    protected FileStoreCell(FileStore fileStore) {
        this(new FileStore[] {fileStore});
    }

    /** A new cell on several file stores. */
    protected FileStoreCell(FileStore[] fileStores) {
        if (Arrays.asList(fileStores).contains(null)) {
            throw new IllegalArgumentException("A file store cell must not be made with a file store that is null.");
        }
        stores = fileStores.clone();
    }

    /** The first file store; null when there is none (yet). */
    protected FileStore getFileStore() {
        return stores.length == 0 ? null : stores[0];
    }

    /** The file stores; empty before they are attached. */
    protected FileStore[] getFileStores() {
        return stores.clone();
    }

    /** Called once the file stores of a deserialized cell are attached. */
    protected void postConstruct() throws IOException {}

    /** Called before the cell is written: what is still in memory must go to the file stores now. */
    protected void flushToFileStore() throws IOException {}

    void attach(FileStore[] newStores) throws IOException {
        stores = newStores.clone();
        postConstruct();
    }

    /** Whether the other cell refers to the same file stores, or {@link #equalFileStoreContent} says they hold the same. */
    @Override
    protected boolean equalsDataCell(DataCell dc) {
        return Arrays.equals(keys(), ((FileStoreCell) dc).keys()) || equalFileStoreContent(dc);
    }

    /** Whether two cells on different file stores hold the same; by default they do not. */
    protected boolean equalFileStoreContent(DataCell dc) {
        return false;
    }

    private FileStoreKey[] keys() {
        return Arrays.stream(stores).map(FileStore::key).toArray(FileStoreKey[]::new);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys());
    }

    @Override
    public String toString() {
        return Arrays.toString(stores);
    }
}
