// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.data.container.CloseableRowIterator;
import org.slicewise.standin.filestore.FileStoreRegistry;

/** Rows in a file; a temporary file is deleted once nothing refers to the rows any more. */
final class FileRows implements Rows {

    /** Opens the stream of rows. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private static final Cleaner CLEANER = Cleaner.create();

    private final Source source;
    private final FileStoreRegistry fileStores;
    private final int columns;
    private final long size;

    FileRows(Source source, FileStoreRegistry fileStores, int columns, long size) {
        this.source = source;
        this.fileStores = fileStores;
        this.columns = columns;
        this.size = size;
    }

    static FileRows temporary(Path file, FileStoreRegistry fileStores, int columns, long size) {
        FileRows rows = new FileRows(() -> Files.newInputStream(file), fileStores, columns, size);
        CLEANER.register(rows, () -> file.toFile().delete());
        return rows;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public CloseableRowIterator iterator() {
        try {
            RowFileReader reader = new RowFileReader(source.open(), fileStores, columns, size);
            return new OpenRows(reader, () -> closeKeeping(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("The rows of a table cannot be read back: " + e.getMessage(), e);
        }
    }

    /** The iterator refers to these rows until it is closed, so that their file lives as long. */
    private void closeKeeping(RowFileReader reader) throws IOException {
        reader.close();
    }
}
