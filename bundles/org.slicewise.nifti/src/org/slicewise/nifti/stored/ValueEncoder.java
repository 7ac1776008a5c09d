// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.nio.ByteBuffer;

/** Turns stored (unscaled) values into bytes; refuses what the type cannot hold. */
final class ValueEncoder {

    private final NumberType type;
    private final double smallest;
    private final double limit;

    ValueEncoder(NumberType type) {
        int bits = type.bytes() * Byte.SIZE;
        this.type = type;
        this.smallest = type.isSigned() ? -Math.scalb(1.0, bits - 1) : 0;
        this.limit = Math.scalb(1.0, type.isSigned() ? bits - 1 : bits);
    }

    /** Appends values; whole-number types take the nearest whole number. */
    void encode(double[] values, int count, ByteBuffer out) {
        switch (type) {
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    out.putFloat(single(values[i]));
                }
            }
            case FLOAT64 -> {
                for (int i = 0; i < count; i++) {
                    out.putDouble(values[i]);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    putWhole(whole(values[i]), out);
                }
            }
        }
    }

    private void putWhole(long value, ByteBuffer out) {
        switch (type.bytes()) {
            case 1 -> out.put((byte) value);
            case 2 -> out.putShort((short) value);
            case 4 -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    /** The nearest float; NaN and infinities stay what they are. */
    private float single(double value) {
        float nearest = (float) value;
        if (Float.isInfinite(nearest) && !Double.isInfinite(value)) {
            throw unfit(value);
        }
        return nearest;
    }

    private long whole(double value) {
        double rounded = Math.rint(value);
        if (!(rounded >= smallest && rounded < limit)) {
            throw unfit(value);
        }
        return rounded < 0x1p63 ? (long) rounded : (long) (rounded - 0x1p63) | Long.MIN_VALUE;
    }

    private IllegalArgumentException unfit(double value) {
        return new IllegalArgumentException("The value %s does not fit into %s.".formatted(value, type.label()));
    }
}
