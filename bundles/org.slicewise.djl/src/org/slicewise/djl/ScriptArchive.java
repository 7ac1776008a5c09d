// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * TorchScript source text as the archive that PyTorch loads, made without Python.
 *
 * <p>The archive holds one module without tensors of its own, {@code __torch__.Slicewise}, whose methods are the text.
 * All weights are arguments of the methods. This is the only class that knows the form of such archives.
 */
final class ScriptArchive {

    private static final String HEADER =
            """
            class Slicewise(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
            """;

    /** Pickle, protocol 2: an instance of {@code __torch__.Slicewise} with the state {@code {"training": True}}. */
    private static final String MODULE = "\u0080\u0002c__torch__\nSlicewise\n)\u0081}(X\u0008\0\0\0training\u0088ub.";

    /** Pickle, protocol 2: the empty tuple. */
    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private ScriptArchive() {}

    /**
     * The archive of a module with the given methods.
     *
     * @param methods TorchScript method definitions, indented by two blanks
     */
    static byte[] of(String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", MODULE.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "code/__torch__.py", (HEADER + methods).getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
            put(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry("slicewise/" + name));
        zip.write(content);
        zip.closeEntry();
    }
}
