// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarTest {

    @TempDir
    private Path folder;

    private Sidecar of(String text) throws IOException {
        return Sidecar.read(Files.write(folder.resolve("a.json"), text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void valuesAreTaken() throws IOException {
        Sidecar sidecar = of("{\"A\": \" T1 \", \"B\": 3, \"C\": 2.5, \"D\": [\"X\", \"Y\"]}");
        assertEquals("T1", sidecar.text("A"));
        assertEquals("3", sidecar.text("B"));
        assertEquals(OptionalLong.of(3), sidecar.whole("B"));
        assertEquals(OptionalDouble.of(2.5), sidecar.number("C"));
        assertEquals(List.of("X", "Y"), sidecar.texts("D"));
        assertEquals("", sidecar.text("none"));
        assertEquals(OptionalLong.empty(), sidecar.whole("none"));
        assertEquals(List.of(), sidecar.warnings());
    }

    @Test
    void aValueOfAnotherTypeIsAWarning() throws IOException {
        Sidecar sidecar =
                of("{\"A\": [1], \"B\": \"three\", \"C\": NaN, \"D\": {}, \"E\": -1, \"F\": 1e300, \"G\": null}");
        assertEquals("", sidecar.text("A"));
        assertEquals(OptionalLong.empty(), sidecar.whole("B"));
        assertEquals(OptionalDouble.empty(), sidecar.number("C"));
        assertEquals(List.of(), sidecar.texts("D"));
        assertEquals(OptionalLong.empty(), sidecar.whole("E"));
        assertEquals(OptionalLong.empty(), sidecar.whole("F"));
        assertEquals("", sidecar.text("G"));
        assertEquals(6, sidecar.warnings().size(), sidecar.warnings()::toString);
        assertEquals(
                "A in the sidecar of dcm2niix is no text", sidecar.warnings().get(0));
    }

    @Test
    void textsOfAnyBytesAreTakenWithoutControlCharacters() throws IOException {
        assertEquals(
                "a b\uFFFD \\d".replace("\\", ""),
                of("{\"A\": \"a\tb\u00FC \\d\"}").text("A"));
        assertEquals(200, of("{\"A\": \"" + "x".repeat(5000) + "\"}").text("A").length());
    }

    @Test
    void whatIsTooDeepTooLargeOrNoObjectTellsNothing() throws IOException {
        String deep = "{\"A\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
        String large = "{\"A\": \"" + "x".repeat(Sidecar.MOST_BYTES) + "\"}";
        for (String text : List.of(deep, large, "[]", "", "{", "nonsense")) {
            Sidecar sidecar = of(text);
            assertEquals("", sidecar.text("A"));
            assertEquals(1, sidecar.warnings().size());
            assertTrue(sidecar.warnings().get(0).length() < 400);
        }
        assertTrue(Sidecar.read(folder.resolve("none")).warnings().get(0).startsWith("dcm2niix wrote no sidecar"));
    }
}
