// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.DataOutputStream;
import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.slicewise.standin.access.CellStreams.CellWriter;

/** Writes strings of any length, as the number of pieces and the pieces; all else as {@link DataOutputStream} does. */
final class CellOutput implements DataCellDataOutput {

    /** Three bytes a character at most, so a piece stays below the 65535 bytes that one write can hold. */
    static final int PIECE = 16384;

    private final DataOutputStream out;
    private final CellWriter writer;

    CellOutput(DataOutputStream out, CellWriter writer) {
        this.out = out;
        this.writer = writer;
    }

    @Override
    public void writeDataCell(DataCell cell) throws IOException {
        writer.write(cell, this);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        int pieces = (text.length() + PIECE - 1) / PIECE;
        out.writeInt(pieces);
        for (int i = 0; i < pieces; i++) {
            out.writeUTF(text.substring(i * PIECE, Math.min(text.length(), (i + 1) * PIECE)));
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void writeByte(int value) throws IOException {
        out.writeByte(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        out.writeShort(value);
    }

    @Override
    public void writeChar(int value) throws IOException {
        out.writeChar(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        out.writeFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    @Override
    public void writeBytes(String text) throws IOException {
        out.writeBytes(text);
    }

    @Override
    public void writeChars(String text) throws IOException {
        out.writeChars(text);
    }
}
