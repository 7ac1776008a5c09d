// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.slicewise.standin.filestore.FileStoreRegistry;
import org.slicewise.standin.filestore.TempArea;

/** Where tables are kept: how many cells of one stay on the heap, and where the files of larger ones go. */
public final class TableSpace {

    /** The system property with the number of cells of one table that stay on the heap. */
    public static final String CELLS_PROPERTY = "org.knime.container.cellsinmemory";

    private static final int DEFAULT_CELLS = 100_000;

    private final Path folder;
    private final int cellsInMemory;
    private final FileStoreRegistry fileStores;
    private final AtomicInteger files;

    /** A space with its temp files in this folder, which need not exist yet. */
    public TableSpace(Path folder, int cellsInMemory, FileStoreRegistry fileStores) {
        this(folder, cellsInMemory, fileStores, new AtomicInteger());
    }

    private TableSpace(Path folder, int cellsInMemory, FileStoreRegistry fileStores, AtomicInteger files) {
        this.folder = folder;
        this.cellsInMemory = cellsInMemory;
        this.fileStores = fileStores;
        this.files = files;
    }

    /** The space of tables outside workflows. */
    public static TableSpace ofProcess() {
        return OfProcess.SPACE;
    }

    /** The number of cells of one table that stay on the heap, where nothing else is said. */
    public static int defaultCellsInMemory() {
        return Integer.getInteger(CELLS_PROPERTY, DEFAULT_CELLS);
    }

    /** The same space with another bound; 0 sends every table to disk. File names are never used twice. */
    public TableSpace withCellsInMemory(int cells) {
        return new TableSpace(folder, cells, fileStores, files);
    }

    int cellsInMemory() {
        return cellsInMemory;
    }

    FileStoreRegistry fileStores() {
        return fileStores;
    }

    Path newFile(String purpose) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(purpose + "-" + files.getAndIncrement());
    }

    private static final class OfProcess {

        static final TableSpace SPACE = new TableSpace(
                TempArea.ofProcess().resolve("tables"), defaultCellsInMemory(), FileStoreRegistry.PROCESS);
    }
}
