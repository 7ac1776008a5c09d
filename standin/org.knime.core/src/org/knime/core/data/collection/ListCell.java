// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A cell of cells, made by {@link CollectionCellFactory}. */
public class ListCell extends DataCell implements ListDataValue {

    private static final long serialVersionUID = 1L;
    private static final DataCellSerializer<ListCell> SERIALIZER = new Serializer();

    private final ArrayList<DataCell> cells;

    ListCell(Collection<? extends DataCell> cells) {
        this.cells = new ArrayList<>(List.copyOf(cells));
    }

    /** The type of lists of elements of that type. */
    public static final DataType getCollectionType(DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    /** The serializer of these cells. */
    public static final DataCellSerializer<ListCell> getCellSerializer() {
        return SERIALIZER;
    }

    @Override
    public DataType getElementType() {
        return CollectionCellFactory.getElementType(
                cells.stream().map(DataCell::getType).toArray(DataType[]::new));
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public DataCell get(int index) {
        return cells.get(index);
    }

    /** The elements from the first to the last. */
    public Iterator<DataCell> iterator() {
        return List.copyOf(cells).iterator();
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return cells.equals(((ListCell) other).cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    private static final class Serializer implements DataCellSerializer<ListCell> {

        @Override
        public void serialize(ListCell list, DataCellDataOutput out) throws IOException {
            out.writeInt(list.cells.size());
            for (DataCell cell : list.cells) {
                out.writeDataCell(cell);
            }
        }

        @Override
        public ListCell deserialize(DataCellDataInput in) throws IOException {
            int size = in.readInt();
            List<DataCell> cells = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                cells.add(in.readDataCell());
            }
            return new ListCell(cells);
        }
    }
}
