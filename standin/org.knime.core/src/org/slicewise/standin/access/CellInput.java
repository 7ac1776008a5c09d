// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.DataInputStream;
import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.slicewise.standin.access.CellStreams.CellReader;

/** Reads what {@link CellOutput} wrote. */
final class CellInput implements DataCellDataInput {

    private final DataInputStream in;
    private final CellReader reader;

    CellInput(DataInputStream in, CellReader reader) {
        this.in = in;
        this.reader = reader;
    }

    @Override
    public DataCell readDataCell() throws IOException {
        return reader.read(this);
    }

    @Override
    public String readUTF() throws IOException {
        int pieces = in.readInt();
        if (pieces < 0) {
            throw new IOException("A string cannot have " + pieces + " pieces: these are not the bytes of a cell.");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(in.readUTF());
        }
        return text.toString();
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
        in.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
        in.readFully(bytes, offset, length);
    }

    @Override
    public int skipBytes(int count) throws IOException {
        return in.skipBytes(count);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    @SuppressWarnings("deprecation")
    public String readLine() throws IOException {
        return in.readLine();
    }
}
