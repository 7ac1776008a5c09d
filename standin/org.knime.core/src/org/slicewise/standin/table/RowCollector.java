// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataRow;

/** Takes the rows of a new table: on the heap up to the bound of its space, from then on in a file. */
final class RowCollector {

    private final TableSpace space;
    private final int columns;
    private List<DataRow> onHeap = new ArrayList<>();
    private Path file;
    private RowFileWriter writer;
    private long size;

    RowCollector(TableSpace space, int columns) {
        this.space = space;
        this.columns = columns;
    }

    long size() {
        return size;
    }

    void add(DataRow row) {
        try {
            if (writer == null && (size + 1) * Math.max(1, columns) > space.cellsInMemory()) {
                spill();
            }
            if (writer == null) {
                onHeap.add(row);
            } else {
                writer.write(row);
            }
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Row \"" + row.getKey().getString() + "\" cannot be written to disk: " + e.getMessage(), e);
        }
    }

    private void spill() throws IOException {
        file = space.newFile("rows");
        writer = new RowFileWriter(Files.newOutputStream(file));
        for (DataRow row : onHeap) {
            writer.write(row);
        }
        onHeap = List.of();
    }

    Rows finish() {
        if (writer == null) {
            return new MemoryRows(List.copyOf(onHeap));
        }
        try {
            writer.close();
            return FileRows.temporary(file, space.fileStores(), columns, size);
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be written to disk: " + e.getMessage(), e);
        }
    }

    void discard() {
        onHeap = List.of();
        if (writer != null) {
            try {
                writer.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("A table that is not needed cannot be deleted: " + file, e);
            }
        }
    }
}
