// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.slicewise.djl.weights.StoredTensor;

/**
 * The SHA-256 of a model, by which damage is noticed.
 *
 * <p>It covers names and values of all facts in the order of the names, then name and numbers of each tensor in the order
 * of the network: each text as the length of its UTF-8 in 4 bytes and that, each number as a 32-bit float, all
 * little-endian. Shapes follow from the facts.
 */
final class ModelDigest {

    private static final int CHUNK = 1 << 16;

    private final MessageDigest sha256;

    private ModelDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The digest in hexadecimal digits. */
    static String of(SortedMap<String, String> facts, List<StoredTensor> tensors, List<float[]> values) {
        ModelDigest digest = new ModelDigest();
        facts.forEach((name, value) -> {
            digest.add(name);
            digest.add(value);
        });
        for (int i = 0; i < tensors.size(); i++) {
            digest.add(tensors.get(i).name());
            digest.add(values.get(i));
        }
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, bytes.length));
        sha256.update(bytes);
    }

    private void add(float[] numbers) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < numbers.length; ) {
            int next = Math.min(numbers.length - done, CHUNK / Float.BYTES);
            chunk.clear().asFloatBuffer().put(numbers, done, next);
            sha256.update(chunk.limit(next * Float.BYTES));
            done += next;
        }
    }
}
