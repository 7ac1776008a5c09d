// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Header extensions that hold plain text (code 6 of the NIfTI standard): a size, the code, and the text filled up with
 * zeros to a multiple of 16 bytes.
 */
final class CommentExtensions {

    private static final int COMMENT = 6;
    private static final int HEAD = 2 * Integer.BYTES;
    private static final int ALIGNMENT = 16;

    private CommentExtensions() {}

    /** The bytes of these texts, nothing for none. */
    static byte[] encode(List<String> comments, ByteOrder order) {
        int size = 0;
        for (String comment : comments) {
            size += sizeOf(comment.getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
        for (String comment : comments) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            int start = bytes.position();
            bytes.putInt(sizeOf(text)).putInt(COMMENT).put(text);
            bytes.position(start + sizeOf(text));
        }
        return bytes.array();
    }

    /**
     * The texts among some extensions; what is no well-formed extension ends the list.
     *
     * @param start the beginning of a file
     * @param first where the extensions begin in it
     */
    static List<String> decode(byte[] start, int first, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.wrap(start).order(order);
        List<String> comments = new ArrayList<>();
        int at = first;
        while (at + HEAD <= start.length) {
            int size = bytes.getInt(at);
            if (size < HEAD || size > start.length - at) {
                break;
            }
            if (bytes.getInt(at + Integer.BYTES) == COMMENT) {
                comments.add(text(start, at + HEAD, at + size));
            }
            at += size;
        }
        return comments;
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static int sizeOf(byte[] text) {
        return Math.toIntExact((HEAD + (long) text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    }
}
