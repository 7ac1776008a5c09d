// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slicewise.nifti.stored.Sha256;
import org.slicewise.volume.VolumeFiles;

/** What of two image files must be the same for them to count as the same image. */
public enum ImageChecksum {
    /**
     * Every byte of the file, as of a copy under another name.
     *
     * <p>Where header and voxels are files of their own ({@code .hdr}, {@code .nhdr}) the voxels are compared, since headers of different images
     * are often the same.
     */
    FILE {
        @Override
        long size(Path image) throws IOException {
            return VolumeFiles.isPair(image) ? VOXELS.size(image) : Files.size(image);
        }

        @Override
        String of(Path image, BooleanSupplier cancelled) throws IOException {
            return VolumeFiles.isPair(image) ? VOXELS.of(image, cancelled) : ofFile(image, cancelled);
        }
    },
    /** The stored voxels of a file, whatever its header says and however it is compressed. */
    VOXELS {
        @Override
        long size(Path image) throws IOException {
            return VolumeFiles.voxelBytes(image);
        }

        @Override
        String of(Path image, BooleanSupplier cancelled) throws IOException {
            return VolumeFiles.voxelSha256(image);
        }
    };

    private static final int PIECE = 1 << 16;

    /** The name that settings and command lines use. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(ImageChecksum::text).toList();
    }

    /**
     * The checksum of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static ImageChecksum named(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Images cannot be compared by \"%s\"; known are %s.".formatted(text, texts())));
    }

    /** The number of bytes that go into the checksum, which costs little to know. */
    abstract long size(Path image) throws IOException;

    /** The SHA-256 in hexadecimal. */
    abstract String of(Path image, BooleanSupplier cancelled) throws IOException;

    private static String ofFile(Path file, BooleanSupplier cancelled) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The comparison of images was cancelled.");
                }
                digest.update(piece, 0, read);
            }
        }
        return Sha256.hex(digest);
    }
}
