// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.slicewise.standin.access.CellStreams;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.FileStoreAccess;
import org.slicewise.standin.filestore.FileStoreRegistry;

/**
 * The form of a cell in a table file: the number of its class (and, the first time, the class's name), for file store
 * cells the keys of their stores, then the length and the bytes of what its serializer writes. One instance writes or
 * reads one file, since class numbers are given in the order in which classes come.
 */
final class CellForm {

    private final FileStoreRegistry fileStores;
    private final Map<Class<?>, Integer> numbers = new HashMap<>();
    private final List<Class<? extends DataCell>> classes = new ArrayList<>();
    private final Map<Class<?>, DataCellSerializer<DataCell>> serializers = new HashMap<>();

    CellForm(FileStoreRegistry fileStores) {
        this.fileStores = fileStores;
    }

    void write(DataCell cell, DataCellDataOutput out) throws IOException {
        writeClass(cell.getClass(), out);
        if (cell instanceof FileStoreCell stored) {
            writeKeys(stored, out);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        serializer(cell.getClass()).serialize(cell, CellStreams.output(bytes, this::write));
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    private void writeClass(Class<? extends DataCell> cellClass, DataCellDataOutput out) throws IOException {
        Integer number = numbers.get(cellClass);
        if (number == null) {
            number = numbers.size();
            numbers.put(cellClass, number);
            out.writeInt(number);
            out.writeUTF(cellClass.getName());
        } else {
            out.writeInt(number);
        }
    }

    private static void writeKeys(FileStoreCell cell, DataCellDataOutput out) throws IOException {
        FileStoreAccess access = Doors.FILE_STORE.open();
        List<FileStore> stores = access.storesOf(cell);
        out.writeInt(stores.size());
        for (FileStore store : stores) {
            access.keyOf(store).save(out);
        }
    }

    DataCell read(DataCellDataInput in) throws IOException {
        Class<? extends DataCell> cellClass = readClass(in);
        boolean stored = FileStoreCell.class.isAssignableFrom(cellClass);
        List<FileStoreKey> keys = stored ? readKeys(in) : List.of();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        DataCell cell =
                serializer(cellClass).deserialize(CellStreams.input(new ByteArrayInputStream(bytes), this::read));
        if (cell instanceof FileStoreCell storeCell) {
            Doors.FILE_STORE.open().attach(storeCell, fileStores.resolve(keys));
        }
        return cell;
    }

    private Class<? extends DataCell> readClass(DataCellDataInput in) throws IOException {
        int number = in.readInt();
        if (number == classes.size()) {
            String name = in.readUTF();
            classes.add(DataTypeRegistry.getInstance()
                    .getCellClass(name)
                    .orElseThrow(() -> new IOException("There is no cell class " + name
                            + "; a bundle must register it at org.knime.core.DataType.")));
        }
        if (number < 0 || number >= classes.size()) {
            throw new IOException("There is no cell class number " + number + " yet: these are not a table's bytes.");
        }
        return classes.get(number);
    }

    private static List<FileStoreKey> readKeys(DataCellDataInput in) throws IOException {
        int count = in.readInt();
        List<FileStoreKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(FileStoreKey.load(in));
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    private DataCellSerializer<DataCell> serializer(Class<? extends DataCell> cellClass) throws IOException {
        DataCellSerializer<DataCell> serializer = serializers.get(cellClass);
        if (serializer == null) {
            serializer = (DataCellSerializer<DataCell>) DataTypeRegistry.getInstance()
                    .getSerializer(cellClass)
                    .orElseThrow(() -> new IOException("Cells of " + cellClass.getName()
                            + " cannot be written: register a serializer for them at org.knime.core.DataType."));
            serializers.put(cellClass, serializer);
        }
        return serializer;
    }
}
