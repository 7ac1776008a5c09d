// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;

/** Cells through their serializer and back. */
final class CellBytes {

    private CellBytes() {}

    /** What the serializer makes of the bytes it wrote; file stores are not attached. */
    static <C extends DataCell> C copy(C cell, DataCellSerializer<C> serializer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        serializer.serialize(cell, new Out(bytes));
        return read(bytes.toByteArray(), serializer);
    }

    /** What the serializer makes of bytes, of which it must leave none. */
    static <C extends DataCell> C read(byte[] bytes, DataCellSerializer<C> serializer) throws IOException {
        In in = new In(bytes);
        C copy = serializer.deserialize(in);
        if (in.available() > 0) {
            throw new IOException("The serializer left %d bytes unread.".formatted(in.available()));
        }
        return copy;
    }

    private static final class Out extends DataOutputStream implements DataCellDataOutput {

        Out(OutputStream to) {
            super(to);
        }

        @Override
        public void writeDataCell(DataCell cell) throws IOException {
            throw new IOException("No cell of ours holds another.");
        }
    }

    private static final class In extends DataInputStream implements DataCellDataInput {

        In(byte[] from) {
            super(new ByteArrayInputStream(from));
        }

        @Override
        public DataCell readDataCell() throws IOException {
            throw new IOException("No cell of ours holds another.");
        }
    }
}
