// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStoreCell;

/**
 * Streams of cells in the stand-in's own format: the class name, then what the cell's serializer writes. Strings may
 * be of any length. Nothing is buffered: what was written is in the given stream at once.
 */
public final class CellStreams {

    /** What is written for a cell inside a cell, a list's element for instance, and for the cell itself. */
    public interface CellWriter {
        /** Writes the cell so that the {@link CellReader} beside it finds it again. */
        void write(DataCell cell, DataCellDataOutput out) throws IOException;
    }

    /** Reads what a {@link CellWriter} wrote. */
    public interface CellReader {
        /** The next cell. */
        DataCell read(DataCellDataInput in) throws IOException;
    }

    private CellStreams() {}

    /** A stream that refuses cells with file stores: their files would stay behind. */
    public static DataCellDataOutput output(OutputStream out) {
        return output(out, CellStreams::writeWithoutFiles);
    }

    /** A stream that leaves the form of a whole cell to its caller. */
    public static DataCellDataOutput output(OutputStream out, CellWriter writer) {
        return new CellOutput(new DataOutputStream(out), writer);
    }

    /** Reads what {@link #output(OutputStream)} wrote. */
    public static DataCellDataInput input(InputStream in) {
        return input(in, CellStreams::readPlain);
    }

    /** A stream that leaves the form of a whole cell to its caller. */
    public static DataCellDataInput input(InputStream in, CellReader reader) {
        return new CellInput(new DataInputStream(in), reader);
    }

    private static void writeWithoutFiles(DataCell cell, DataCellDataOutput out) throws IOException {
        if (cell instanceof FileStoreCell) {
            throw new IOException("A cell of " + cell.getClass().getName()
                    + " keeps its content in a file store and can be written as part of a table only.");
        }
        writePlain(cell, out);
    }

    /** Writes the class name and what the cell's registered serializer writes. */
    public static void writePlain(DataCell cell, DataCellDataOutput out) throws IOException {
        out.writeUTF(cell.getClass().getName());
        serializer(cell.getClass()).serialize(cell, out);
    }

    /** Reads what {@link #writePlain} wrote. */
    public static DataCell readPlain(DataCellDataInput in) throws IOException {
        String name = in.readUTF();
        Class<? extends DataCell> cellClass = DataTypeRegistry.getInstance()
                .getCellClass(name)
                .orElseThrow(() -> new IOException("There is no cell class " + name
                        + "; register it at the extension point org.knime.core.DataType."));
        return serializer(cellClass).deserialize(in);
    }

    @SuppressWarnings("unchecked")
    private static DataCellSerializer<DataCell> serializer(Class<? extends DataCell> cellClass) throws IOException {
        return (DataCellSerializer<DataCell>) DataTypeRegistry.getInstance()
                .getSerializer(cellClass)
                .orElseThrow(() -> new IOException("The cell class " + cellClass.getName()
                        + " has no serializer; register one at the extension point org.knime.core.DataType."));
    }
}
