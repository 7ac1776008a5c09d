// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DicomFileMetaTest {

    private static final int FIRST_ELEMENT = 132;

    @Test
    void tellsTheClassOfAFile() {
        assertEquals(
                Optional.of(DicomFile.CT), sopClass(DicomFile.slice("1.2.3", 1).bytes()));
    }

    @Test
    void aFileWithoutPreambleIsDicomOfAnUnknownClass() {
        byte[] data = DicomFile.slice("1.2.3", 1).data();
        assertEquals(Optional.of(new DicomFileMeta(Optional.empty())), DicomFileMeta.of(data));
        byte[] bigEndian = {0, 8, 0, 5, 'C', 'S', 0, 2};
        assertTrue(DicomFileMeta.of(bigEndian).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"''", "DICM", "{\"a\": 1}", "# a text that is long enough", "PK archive", "\\x89PNG"})
    void otherFilesAreNone(String text) {
        assertEquals(Optional.empty(), DicomFileMeta.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10008.5.1.4.1.1.66.4, segimage2itkimage",
        "1.2.840.10008.5.1.4.1.1.66.7, highdicom",
        "1.2.840.10008.5.1.4.1.1.481.3, plastimatch",
        "1.2.840.10008.5.1.4.1.1.88.11, structured report",
        "1.2.840.10008.5.1.4.1.1.11.1, presentation state",
        "1.2.840.10008.5.1.4.1.1.104.1, document"
    })
    void whatIsNoScanIsRefusedWithWhatItIs(String uid, String said) {
        byte[] bytes = DicomFile.ofClass(uid).bytes();
        assertTrue(DicomClass.refused(sopClass(bytes).orElseThrow())
                .orElseThrow()
                .reason()
                .contains(said));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.10008.5.1.4.1.1.2",
        "1.2.840.10008.5.1.4.1.1.4",
        "1.2.840.10008.5.1.4.1.1.4.1",
        "1.2.840.10008.5.1.4.1.1.128",
        "1.2.840.10008.5.1.4.1.1.481.2",
        "1.2.840.10008.5.1.4.1.1.7"
    })
    void scansAreNotRefused(String uid) {
        assertFalse(DicomClass.refused(uid).isPresent());
    }

    @Property(tries = 2000)
    void bytesChangedOrCutOffNeverEndInAnythingElse(
            @ForAll @IntRange(min = FIRST_ELEMENT, max = 300) int at,
            @ForAll byte value,
            @ForAll @IntRange(max = 400) int length) {
        byte[] bytes = DicomFile.slice("1.2.3", 1).bytes();
        bytes[at] = value;
        DicomFileMeta.of(bytes).orElseThrow().sopClass().ifPresent(uid -> assertTrue(uid.matches("[0-9.]{1,64}")));
        byte[] cut = Arrays.copyOf(bytes, length);
        assertEquals(length >= FIRST_ELEMENT, DicomFileMeta.of(cut).isPresent());
    }

    @Property(tries = 2000)
    void anyBytesAfterTheMagicAreTakenCalmly(@ForAll byte[] bytes) {
        byte[] file = new byte[FIRST_ELEMENT + 2 + bytes.length];
        System.arraycopy("DICM\2\0".getBytes(StandardCharsets.US_ASCII), 0, file, FIRST_ELEMENT - 4, 6);
        System.arraycopy(bytes, 0, file, FIRST_ELEMENT + 2, bytes.length);
        assertTrue(DicomFileMeta.of(file).isPresent());
    }

    private static Optional<String> sopClass(byte[] bytes) {
        return DicomFileMeta.of(bytes).flatMap(DicomFileMeta::sopClass);
    }
}
