// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slicewise.nifti.stored.Sha256;

/** SHA-256 of texts, each with its length before it. */
final class TextChecksum {

    private final MessageDigest digest = Sha256.begin();

    /** The first digits of the checksum of these texts. */
    static String hex(int digits, String... texts) {
        TextChecksum sum = new TextChecksum();
        for (String text : texts) {
            sum.add(text);
        }
        return sum.hex(digits);
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    /** The first digits of the checksum of all that was added; ends it. */
    String hex(int digits) {
        return Sha256.hex(digest).substring(0, digits);
    }
}
