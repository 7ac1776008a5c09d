// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A few bytes of a file as one line that a person can read. */
public final class Excerpt {

    private static final int TEXT = 24;
    private static final int HEX = 8;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private Excerpt() {}

    /** The bytes from a position on: as text where all of them are printable, else as hexadecimal numbers. */
    public static String of(byte[] bytes, int at) {
        byte[] shown = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + TEXT));
        if (shown.length == 0) {
            return "the end of the file";
        }
        if (isText(shown)) {
            return "the text \"" + new String(shown, StandardCharsets.US_ASCII) + "\"";
        }
        return "the bytes " + SPACED.formatHex(shown, 0, Math.min(HEX, shown.length));
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' || b > '~') {
                return false;
            }
        }
        return true;
    }
}
