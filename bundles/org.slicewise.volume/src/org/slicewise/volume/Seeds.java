// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slicewise.nifti.stored.Sha256;

/**
 * Seeds for every random choice, derived from what the choice is for and not from when it is made: they depend neither
 * on the order of the choices nor on the thread.
 */
public final class Seeds {

    private Seeds() {}

    /**
     * The first 8 bytes of the SHA-256 of all four parts, each text with its length before it.
     *
     * @param seed what the user chose
     * @param purpose what the choice is for, for instance {@code sampling}
     * @param caseId the case it is for; empty if it is for all
     * @param repeat number of the repetition, 0 if there is one only
     */
    public static long derive(long seed, String purpose, String caseId, int repeat) {
        byte[] what = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] which = caseId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer parts = ByteBuffer.allocate(Long.BYTES + 3 * Integer.BYTES + what.length + which.length)
                .putLong(seed)
                .putInt(what.length)
                .put(what)
                .putInt(which.length)
                .put(which)
                .putInt(repeat);
        return ByteBuffer.wrap(Sha256.begin().digest(parts.array())).getLong();
    }

    /**
     * A generator seeded by {@link #derive}.
     *
     * <p>It is a {@link Random}, the one generator whose algorithm its specification fixes for every Java platform;
     * that holds for the methods {@code Random} itself declares, such as {@code nextInt(bound)} and
     * {@code nextGaussian()}.
     */
    public static RandomGenerator generator(long seed, String purpose, String caseId, int repeat) {
        return new Random(derive(seed, purpose, caseId, repeat));
    }
}
