// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.slicewise.standin.access.FileStoreAccess;

/** Lets the engine make file stores and attach them. */
final class FileStoreDoor implements FileStoreAccess {

    @Override
    public FileStore create(FileStoreKey key, File file) {
        return new FileStore(key, file);
    }

    @Override
    public FileStoreKey keyOf(FileStore store) {
        return store.key();
    }

    @Override
    public List<FileStore> storesOf(FileStoreCell cell) {
        return List.of(cell.getFileStores());
    }

    @Override
    public List<FileStore> storesOf(FileStorePortObject object) {
        return object.stores();
    }

    @Override
    public void attach(FileStoreCell cell, List<FileStore> stores) throws IOException {
        cell.attach(stores.toArray(new FileStore[0]));
    }

    @Override
    public void attach(FileStorePortObject object, List<FileStore> stores) throws IOException {
        object.attach(stores);
    }

    @Override
    public void flush(FileStoreCell cell) throws IOException {
        cell.flushToFileStore();
    }

    @Override
    public void flush(FileStorePortObject object) throws IOException {
        object.flushToFileStore();
    }
}
