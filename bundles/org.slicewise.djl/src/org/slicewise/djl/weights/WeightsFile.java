// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An open file of named tensors, for one thread.
 *
 * <p>Opening reads and checks what the file says of its tensors, not the tensors themselves.
 */
sealed interface WeightsFile extends Closeable permits SafetensorsFile, TorchFile {

    /**
     * Opens a file of any form that is known, told by its first bytes.
     *
     * @throws WeightsFormatException if it is of another form, damaged, or holds more than tensors
     */
    static WeightsFile open(Path file) throws IOException {
        byte[] first = firstBytes(file);
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.length() > 8 && text.charAt(8) == '{') {
            return SafetensorsFile.open(file);
        }
        if (text.startsWith("PK\3\4")) {
            return TorchFile.openZip(file);
        }
        if (text.startsWith("\u0080")) {
            return TorchFile.openLegacy(file);
        }
        throw new WeightsFormatException(
                file,
                "a file of safetensors, or one that PyTorch's torch.save wrote",
                text.startsWith("version ")
                        ? "a note of Git LFS that stands for the file; fetch the file itself"
                        : "something else");
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    /** All tensors by their names, in the order of the file. */
    Map<String, StoredTensor> tensors();

    /**
     * The numbers of a tensor, the last axis fastest. No more memory is asked for than the file is long, or twice that
     * for types of 2 bytes.
     *
     * @throws WeightsFormatException if its numbers are not real, too many, or damaged
     * @throws IllegalArgumentException if the file has no such tensor
     */
    float[] read(String name) throws IOException;
}
