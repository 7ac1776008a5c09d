// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Mask;

class InspectCommandTest {

    private static final List<String> PROMISED = List.of(
            "dims",
            "datatype",
            "spacing",
            "affine",
            "orientation",
            "slope",
            "inter",
            "rawSha256",
            "min",
            "max",
            "mean");

    @TempDir
    private Path folder;

    @Test
    void showsTheFactsOfAFileAsJson() throws IOException, NoSuchAlgorithmException {
        Path file = Fixtures.image(folder.resolve("a.nii.gz"), Fixtures.grid(2, 1, 2), 1, 2, 3, Float.NaN);
        JsonNode facts =
                Fixtures.json(CommandLineRun.of("inspect", file, "--json").expectOk());
        assertEquals(PROMISED, Fixtures.keys(facts).subList(0, PROMISED.size()));
        assertEquals("[2,1,2]", facts.get("dims").toString());
        assertEquals("float32", facts.get("datatype").asText());
        assertEquals("[1.0,1.0,2.0]", facts.get("spacing").toString());
        assertEquals(
                "[[1.0,0.0,0.0,0.0],[0.0,1.0,0.0,0.0],[0.0,0.0,2.0,0.0],[0.0,0.0,0.0,1.0]]",
                facts.get("affine").toString());
        assertEquals("RAS", facts.get("orientation").asText());
        assertEquals(1, facts.get("slope").asDouble());
        assertEquals(0, facts.get("inter").asDouble());
        assertEquals(1, facts.get("min").asDouble());
        assertEquals(3, facts.get("max").asDouble());
        assertEquals(2, facts.get("mean").asDouble());
        assertEquals(1, facts.get("nonFinite").asInt());
        assertEquals(sha256(1, 2, 3, Float.NaN), facts.get("rawSha256").asText());
    }

    private static String sha256(float... values) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    @Test
    void showsTheSameFactsOfAnNrrdFile() throws IOException, NoSuchAlgorithmException {
        Path file = Fixtures.image(folder.resolve("a.nrrd"), Fixtures.grid(2, 1, 2), 1, 2, 3, Float.NaN);
        JsonNode facts =
                Fixtures.json(CommandLineRun.of("inspect", file, "--json").expectOk());
        assertEquals("NRRD, gzip", facts.get("format").asText());
        assertEquals("[2,1,2]", facts.get("dims").toString());
        assertEquals("[1.0,1.0,2.0]", facts.get("spacing").toString());
        assertEquals("RAS", facts.get("orientation").asText());
        assertEquals("space directions", facts.get("orientationFrom").asText());
        assertEquals(3, facts.get("max").asDouble());
        assertEquals(sha256(1, 2, 3, Float.NaN), facts.get("rawSha256").asText());
        Path mask = folder.resolve("m.seg.nrrd");
        Mask.of(Fixtures.grid(2, 1, 1), new byte[] {2, 0}).write(mask);
        String text = CommandLineRun.of("inspect", mask).expectOk();
        assertTrue(text.lines().anyMatch(line -> line.matches("segments +label 2")), text);
    }

    @Test
    void hasNullWhereThereIsNoFiniteValue() throws IOException {
        Path file = Fixtures.image(folder.resolve("a.nii"), Fixtures.grid(1, 1, 1), Float.NaN);
        JsonNode facts =
                Fixtures.json(CommandLineRun.of("inspect", file, "--json").expectOk());
        assertTrue(facts.get("min").isNull() && facts.get("mean").isNull(), facts::toString);
    }

    @Test
    void showsTheFactsAsText() throws IOException {
        Path file = Fixtures.image(folder.resolve("a.nii"), Fixtures.grid(2, 1, 2), 1, 2, 3, 4);
        String text = CommandLineRun.of("inspect", file).expectOk();
        assertTrue(text.lines().anyMatch(line -> line.matches("orientation +RAS \\(from sform\\)")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("axial slices +2 along z")), text);
    }

    @Test
    void refusesMissingTruncatedAndForeignFilesInOneLine() throws IOException {
        Path missing = folder.resolve("missing.nii.gz");
        assertTrue(CommandLineRun.of("inspect", missing).expectOneLine(1).contains(missing.toString()));
        Path whole = Fixtures.image(folder.resolve("a.nii.gz"), Fixtures.grid(4, 4, 4), new float[64]);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 1, 20, bytes.length - 9}) {
            Path cut = Files.write(folder.resolve("cut.nii.gz"), Arrays.copyOf(bytes, length));
            String line = CommandLineRun.of("inspect", cut).expectOneLine(1);
            assertTrue(line.contains(cut.toString()), line);
        }
        Path text = Files.writeString(folder.resolve("text.nii"), "This is no image. ".repeat(40));
        assertTrue(CommandLineRun.of("inspect", text).expectOneLine(1).contains(text.toString()));
        assertTrue(CommandLineRun.of("inspect", folder).expectOneLine(1).contains(folder.toString()));
    }
}
