// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import java.io.File;
import org.slicewise.standin.access.Doors;

/** A file (or folder) in the care of the workflow that a cell or a port object refers to. */
public final class FileStore {

    static {
        Doors.FILE_STORE.fit(new FileStoreDoor());
    }

    private final FileStoreKey key;
    private final File file;

    FileStore(FileStoreKey key, File file) {
        this.key = key;
        this.file = file;
    }

    /** Where the content is, or is to be written. */
    public File getFile() {
        return file;
    }

    FileStoreKey key() {
        return key;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
