// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStorePortObject;

/** Makes file stores and attaches them to the cells and port objects that refer to them. */
public interface FileStoreAccess {

    /** A file store of this key at this place. */
    FileStore create(FileStoreKey key, File file);

    /** The key of a file store. */
    FileStoreKey keyOf(FileStore store);

    /** The file stores of a cell. */
    List<FileStore> storesOf(FileStoreCell cell);

    /** The file stores of a port object. */
    List<FileStore> storesOf(FileStorePortObject object);

    /** Gives a deserialized cell its file stores, then calls its {@code postConstruct}. */
    void attach(FileStoreCell cell, List<FileStore> stores) throws IOException;

    /** Gives a loaded port object its file stores, then calls its {@code postConstruct}. */
    void attach(FileStorePortObject object, List<FileStore> stores) throws IOException;

    /** Calls the cell's {@code flushToFileStore}. */
    void flush(FileStoreCell cell) throws IOException;

    /** Calls the port object's {@code flushToFileStore}. */
    void flush(FileStorePortObject object) throws IOException;
}
