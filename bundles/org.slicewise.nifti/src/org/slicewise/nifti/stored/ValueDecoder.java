// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.nio.ByteBuffer;

/** Turns stored bytes into values, with slope and intercept applied in double precision. */
final class ValueDecoder {

    private final NumberType type;
    private final boolean scaled;
    private final double slope;
    private final double intercept;

    ValueDecoder(NumberType type, double slope, double intercept) {
        this.type = type;
        this.scaled = slope != 1 || intercept != 0;
        this.slope = slope;
        this.intercept = intercept;
    }

    /** Decodes values from a byte position on; the buffer has the byte order of the file and keeps its own position. */
    void decode(ByteBuffer in, int at, double[] into, int count) {
        switch (type) {
            case UINT8 -> unsignedBytes(in, at, into, count);
            case INT8 -> signedBytes(in, at, into, count);
            case UINT16 -> unsignedShorts(in, at, into, count);
            case INT16 -> signedShorts(in, at, into, count);
            case UINT32 -> unsignedInts(in, at, into, count);
            case INT32 -> signedInts(in, at, into, count);
            case UINT64 -> unsignedLongs(in, at, into, count);
            case INT64 -> signedLongs(in, at, into, count);
            case FLOAT32 -> floats(in, at, into, count);
            case FLOAT64 -> doubles(in, at, into, count);
        }
        if (scaled) {
            for (int i = 0; i < count; i++) {
                into[i] = into[i] * slope + intercept;
            }
        }
    }

    private static void unsignedBytes(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.get(at + i) & 0xFF;
        }
    }

    private static void signedBytes(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.get(at + i);
        }
    }

    private static void unsignedShorts(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getChar(at + 2 * i);
        }
    }

    private static void signedShorts(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getShort(at + 2 * i);
        }
    }

    private static void unsignedInts(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = Integer.toUnsignedLong(in.getInt(at + 4 * i));
        }
    }

    private static void signedInts(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getInt(at + 4 * i);
        }
    }

    /** Above 2^63 the lowest bit is kept as a sticky one, so that the halved value rounds as the whole would. */
    private static void unsignedLongs(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            long value = in.getLong(at + 8 * i);
            into[i] = value >= 0 ? value : 2.0 * (value >>> 1 | value & 1);
        }
    }

    private static void signedLongs(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getLong(at + 8 * i);
        }
    }

    private static void floats(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getFloat(at + 4 * i);
        }
    }

    private static void doubles(ByteBuffer in, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = in.getDouble(at + 8 * i);
        }
    }
}
