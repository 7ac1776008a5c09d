// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentExtensionsTest {

    @TempDir
    private Path folder;

    @Property
    void textsComeBack(@ForAll @Size(max = 5) List<@NotBlank @AlphaChars String> comments, @ForAll boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] bytes = CommentExtensions.encode(comments, order);
        assertEquals(0, bytes.length % 16);
        assertEquals(comments, CommentExtensions.decode(bytes, 0, order));
    }

    @Property
    void anyBytesAreReadWithoutFailure(@ForAll byte[] bytes) {
        CommentExtensions.decode(bytes, 0, ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void extensionsOfOtherKindsAreSkipped() {
        byte[] text = CommentExtensions.encode(List.of("mine"), ByteOrder.LITTLE_ENDIAN);
        ByteBuffer bytes = ByteBuffer.allocate(32 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(32).putInt(4).position(32);
        bytes.put(text);
        assertEquals(List.of("mine"), CommentExtensions.decode(bytes.array(), 0, ByteOrder.LITTLE_ENDIAN));
    }

    @Test
    void filesKeepTextsAndVoxels() throws IOException {
        double[] affine = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        List<String> comments = List.of("Grüße", "a longer text than sixteen bytes");
        for (String name : List.of("a.nii", "a.nii.gz", "a.hdr")) {
            for (int version = 1; version <= 2; version++) {
                Path file = folder.resolve(name);
                NiftiHeader header =
                        NiftiHeader.of(NiftiDatatype.UINT8, affine, 2, 2, 2).withVersion(version);
                NiftiWriter.write(file, header, comments, (first, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = first + i;
                    }
                });
                assertEquals(comments, NiftiImage.open(file).comments());
                assertEquals(7, NiftiImage.open(file).readFloats()[7]);
            }
        }
    }
}
