// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {

    @TempDir
    Path folder;

    @Provide
    Arbitrary<WeightSamples> samples() {
        return WeightSamples.any();
    }

    @Property(tries = 100)
    void whatWasWrittenIsRead(@ForAll("samples") WeightSamples samples) throws IOException {
        Path file = Files.createTempFile("weights", ".safetensors");
        try {
            Map<String, String> facts = Map.of("a", "\u00e4 \"\\\n", "b", "");
            Files.write(file, samples.safetensors(new TreeMap<>(facts)));
            try (SafetensorsFile read = (SafetensorsFile) WeightsFile.open(file)) {
                samples.assertAllIn(read);
                assertEquals(facts, read.metadata());
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The bytes of a file that another program made: tensors not in the order of their names, blanks at the end. */
    @Test
    void aFileOfAnotherProgramIsRead() throws IOException {
        String header = "{\"b\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[8,12]},"
                + "\"a\":{\"shape\":[],\"data_offsets\":[0,8],\"dtype\":\"I64\"}}   ";
        Path file = file(header, new byte[] {7, 0, 0, 0, 0, 0, 0, 0, 0, 0x3c, 0, (byte) 0xc0});
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertArrayEquals(new float[] {1, -2}, read.read("b"));
            assertEquals(List.of("a", "b"), List.copyOf(read.tensors().keySet()));
            IOException e = assertThrows(WeightsFormatException.class, () -> read.read("a"));
            assertTrue(e.getMessage().contains("numbers of type F16, BF16, F32 or F64 in a, but found I64"));
            assertThrows(IllegalArgumentException.class, () -> read.read("c"));
        }
    }

    @Test
    void numbersBeginAtMultiplesOfEight() throws IOException {
        for (int length = 1; length < 9; length++) {
            StoredTensor tensor = new StoredTensor("x".repeat(length), ElementType.F32, List.of(1L));
            byte[] bytes = WeightSamples.filled(List.of(tensor)).safetensors();
            assertEquals(4, bytes.length % 8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'a':{'dtype':'F32','shape':[0],'data_offsets':[8,8]}}|Duplicate",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|the numbers of b from byte 8 on, after those before them, but found byte 4",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}|the numbers of b from byte 8 on",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|from byte 0 on",
                "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}}|12 bytes of numbers after the header, but found 8",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}|4 bytes of numbers after the header, but found 8",
                "{'a':{'dtype':'F32','shape':[3],'data_offsets':[0,8]}}|a with bytes for F32 numbers of shape [3], but found bytes 0 to 8",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}|but found bytes 8 to 0",
                "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,8]}}|shape [4294967296, 4294967296]",
                "{'a':{'dtype':'F32','shape':[4611686018427387904],'data_offsets':[0,8]}}|shape [4611686018427387904]",
                "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}}|numbers below 0",
                "{'a':{'dtype':'F32','shape':[2.0],'data_offsets':[0,8]}}|VALUE_NUMBER_FLOAT",
                "{'a':{'dtype':'F32','shape':[99999999999999999999],'data_offsets':[0,8]}}|out of range of long",
                "{'a':{'dtype':'F32','shape':[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2],'data_offsets':[0,8]}}|more than 16",
                "{'a':{'dtype':'F31','shape':[2],'data_offsets':[0,8]}}|but found \"F31\"",
                "{'a':{'dtype':'F32','shape':[2]}}|without dtype, shape and two data_offsets",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8],'code':'x'}}|\"code\" in \"a\"",
                "{'a':{'dtype':'F32','shape':[[[[[[2]]]]]],'data_offsets':[0,8]}}|START_ARRAY instead of",
                "{'a':[]}|START_ARRAY instead of START_OBJECT",
                "{'__metadata__':{'a':{}}}|START_OBJECT instead of VALUE_STRING",
                "{'__metadata__':{'a':'x'}} {}|more text",
                "{'a':|a header in JSON",
                "{}|0 bytes of numbers after the header, but found 8",
                "[[[[[[[[[[[[[[[[|START_ARRAY instead of START_OBJECT",
            })
    void headersThatAreNotTrueAreRefused(String header, String expected) throws IOException {
        assertRefused(file(header.replace('\'', '"'), new byte[8]), expected);
    }

    @Test
    void lengthsOfHeadersAreBounded() throws IOException {
        for (long length : new long[] {-1, 0, 1, Long.MAX_VALUE, 1L << 33, 17}) {
            byte[] bytes = ByteBuffer.allocate(24)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .put((byte) '{')
                    .array();
            assertRefused(
                    Files.write(folder.resolve("x"), bytes),
                    "a header of 2 to 16 bytes in this file of 24, but found one of " + Long.toUnsignedString(length));
        }
    }

    @Test
    void namesOfAnyLengthMakeShortErrors() throws IOException {
        String name = "x".repeat(40_000);
        Path file = file("{\"%s\":7}".formatted(name), new byte[0]);
        IOException e = assertThrows(WeightsFormatException.class, () -> WeightsFile.open(file));
        assertTrue(e.getMessage().length() < 1200, e.getMessage());
    }

    @Test
    void everyTruncatedFileIsRefused() throws IOException {
        byte[] whole = WeightSamples.some().safetensors();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Files.write(folder.resolve("x"), Arrays.copyOf(whole, length)), "expected");
        }
    }

    /** Numbers have no check sum in this form: whatever is read has the shape that it says. */
    @Test
    void damageGivesNumbersOrARefusal() throws IOException {
        byte[] whole = WeightSamples.some().safetensors(new TreeMap<>(Map.of("k", "v")));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try (WeightsFile file = WeightsFile.open(Files.write(folder.resolve("x"), damaged))) {
                for (StoredTensor tensor : file.tensors().values()) {
                    if (tensor.type().isReal()) {
                        assertEquals(tensor.count(), file.read(tensor.name()).length);
                    }
                }
            } catch (WeightsFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 1000, "refused " + refused);
    }

    @Test
    void notesOfGitLfsAreToldApart() throws IOException {
        Path note = Files.writeString(folder.resolve("x"), "version 1 of a note\noid sha256:12\n");
        IOException e = assertThrows(WeightsFormatException.class, () -> WeightsFile.open(note));
        assertTrue(e.getMessage().endsWith("a note of Git LFS that stands for the file; fetch the file itself."));
        Files.writeString(note, "Hello, world");
        e = assertThrows(WeightsFormatException.class, () -> WeightsFile.open(note));
        assertTrue(e.getMessage().contains("a file of safetensors, or one that PyTorch's torch.save wrote"));
    }

    private Path file(String header, byte[] numbers) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(
                folder.resolve("x.safetensors"),
                bytes.putLong(text.length).put(text).put(numbers).array());
    }

    private static void assertRefused(Path file, String text) {
        IOException e = assertThrows(
                WeightsFormatException.class, () -> SafetensorsFile.open(file).close());
        assertTrue(e.getMessage().startsWith(file + " cannot be read as weights: expected "), e.getMessage());
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }
}
