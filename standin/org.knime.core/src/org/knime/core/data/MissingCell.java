// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;

/** The cell of an absent value. */
public final class MissingCell extends DataCell implements MissingValue {

    private static final long serialVersionUID = 1L;

    private final String error;

    /** With the reason why the value is missing, or null. */
    public MissingCell(String error) {
        this.error = error;
    }

    /** The reason why the value is missing, or null. */
    public String getError() {
        return error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return true;
    }

    @Override
    public int hashCode() {
        return MissingCell.class.hashCode();
    }

    @Override
    public String toString() {
        return "?";
    }

    /** The serializer of missing cells. */
    public static final MissingSerializer getCellSerializer() {
        return new MissingSerializer();
    }

    /** Writes the reason, where there is one. */
    static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        @Override
        public void serialize(MissingCell cell, DataCellDataOutput out) throws IOException {
            out.writeBoolean(cell.error != null);
            if (cell.error != null) {
                out.writeUTF(cell.error);
            }
        }

        @Override
        public MissingCell deserialize(DataCellDataInput in) throws IOException {
            return new MissingCell(in.readBoolean() ? in.readUTF() : null);
        }
    }
}
