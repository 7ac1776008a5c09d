// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFileTest {

    private static final float[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @TempDir
    Path folder;

    @Provide
    Arbitrary<WeightSamples> samples() {
        return WeightSamples.any();
    }

    @Property(tries = 100)
    void whatPyTorchWritesIsRead(@ForAll("samples") WeightSamples samples) throws IOException {
        Path file = Files.createTempFile("weights", ".pth");
        try {
            Files.write(file, TorchWriter.zip(samples.tensors(), samples.values()));
            try (WeightsFile read = WeightsFile.open(file)) {
                samples.assertAllIn(read);
            }
            Files.write(file, TorchWriter.legacy(samples.tensors(), samples.values()));
            try (WeightsFile read = WeightsFile.open(file)) {
                samples.assertAllIn(read);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Against a walk over all indices. */
    @Test
    void stridesAreHonoured() throws IOException {
        assertView(TEN, 0, List.of(10L), List.of(1L));
        assertView(new float[] {2, 4, 6}, 2, List.of(3L), List.of(2L));
        assertView(new float[] {1, 4, 7, 2, 5, 8, 3, 6, 9}, 1, List.of(3L, 3L), List.of(1L, 3L));
        assertView(new float[] {0, 4, 2, 6, 1, 5, 3, 7}, 0, List.of(2L, 2L, 2L), List.of(1L, 2L, 4L));
        assertView(new float[] {9}, 9, List.of(), List.of());
        assertView(new float[] {3, 5}, 3, List.of(1L, 2L, 1L), List.of(77L, 2L, 5L));
        assertView(new float[0], 10, List.of(0L, 3L), List.of(3L, 1L));
    }

    private void assertView(float[] expected, long offset, List<Long> shape, List<Long> strides) throws IOException {
        try (WeightsFile file = WeightsFile.open(view(10, offset, shape, strides))) {
            assertArrayEquals(expected, file.read("x"));
            assertEquals(shape, file.tensors().get("x").shape());
        }
    }

    @Test
    void viewsBeyondTheirStorageAreRefused() throws IOException {
        long huge = 1L << 62;
        assertRefused(view(10, 0, List.of(11L), List.of(1L)), "a tensor within its storage");
        assertRefused(view(10, 1, List.of(10L), List.of(1L)), "a tensor within its storage");
        assertRefused(view(10, 0, List.of(2L), List.of(10L)), "a tensor within its storage");
        assertRefused(view(10, 0, List.of(2L, 2L), List.of(1L)), "a tensor within its storage");
        assertRefused(view(10, huge, List.of(1L), List.of(1L)), "a tensor within its storage");
        assertRefused(view(10, 0, List.of(huge, huge), List.of(0L, 0L)), "a tensor within its storage");
        assertRefused(view(10, 0, List.of(3L), List.of(huge)), "a tensor within its storage");
        assertRefused(view(10, -1, List.of(1L), List.of(1L)), "a whole number from 0 on, but found -1");
        assertRefused(view(10, 9, List.of(2L), List.of(-1L)), "a whole number from 0 on, but found -1");
    }

    @Test
    void oneNumberShownManyTimesIsRefused() throws IOException {
        assertRefused(view(10, 0, List.of(1000L, 1000L), List.of(0L, 0L)), "a tensor within its storage");
    }

    @Test
    void storagesAreAsLongAsTheySay() throws IOException {
        assertRefused(view(11, 0, List.of(1L), List.of(1L)), "11 numbers of type F32 in archive/data/0");
        assertRefused(view(1L << 40, 0, List.of(1L << 40), List.of(1L)), "numbers of type F32 in archive/data/0");
        byte[] pickle = dict(new PickleWriter().op('}').text("x"), "1", 10);
        assertRefused(write(TorchWriter.zip(pickle, storage())), "expected archive/data/1, but found none");
    }

    @Test
    void tensorsShareAStorage() throws IOException {
        PickleWriter pickle = new PickleWriter().op('}', '(');
        pickle.text("a").tensor("0", 10, 1, List.of(3L), List.of(1L), false);
        pickle.text("b").tensor("0", 10, 4, List.of(2L), List.of(1L), false);
        try (WeightsFile file =
                WeightsFile.open(write(TorchWriter.zip(pickle.op('u').done(), storage())))) {
            assertArrayEquals(new float[] {1, 2, 3}, file.read("a"));
            assertArrayEquals(new float[] {4, 5}, file.read("b"));
            assertArrayEquals(new float[] {1, 2, 3}, file.read("a"));
        }
    }

    @Test
    void aStateDictIsFoundWherePeoplePutIt() throws IOException {
        for (String place : List.of("state_dict", "model_state_dict", "model")) {
            PickleWriter pickle =
                    new PickleWriter().op('}', '(').text("epoch").number(3).text(place);
            pickle.op('}').text("x").tensor("0", 10, 0, List.of(10L), List.of(1L), false);
            try (WeightsFile file =
                    WeightsFile.open(write(TorchWriter.zip(pickle.op('s', 'u').done(), storage())))) {
                assertArrayEquals(TEN, file.read("x"));
            }
        }
        PickleWriter beside = new PickleWriter().op('}', '(').text("iteration");
        beside.tensor("0", 10, 0, List.of(1L), List.of(1L), false).text("model");
        beside.op('}').text("x").tensor("0", 10, 0, List.of(10L), List.of(1L), false);
        try (WeightsFile file =
                WeightsFile.open(write(TorchWriter.zip(beside.op('s', 'u').done(), storage())))) {
            assertEquals(Set.of("x"), file.tensors().keySet(), "a number that is kept as a tensor is no weight");
        }
        byte[] other =
                new PickleWriter().op('}').text("epoch").number(3).op('s').done();
        assertRefused(
                write(TorchWriter.zip(other, Map.of())),
                "a dict of tensors, at once or below one of [state_dict, model_state_dict, model], but found a dict with"
                        + " [epoch]");
    }

    /** As PyTorch 0.1 wrote parameters, and Python 2 an OrderedDict. */
    @Test
    void oldParametersAreRead() throws IOException {
        PickleWriter pickle = new PickleWriter()
                .global("collections", "OrderedDict")
                .op(']', ']')
                .text("x")
                .op('a');
        pickle.global("torch.nn.parameter", "Parameter").op(')', 0x81);
        pickle.op('(').global("torch._utils", "_rebuild_tensor").op('(').storage("FloatStorage", "0", 10, false);
        pickle.number(2).numbers(List.of(4L)).numbers(List.of(2L)).op('t', 'R');
        pickle.op('N').orderedDict().op(0x88, 0x89, 't', 'b');
        byte[] whole = pickle.op('a', 'a', 0x85, 'R').done();
        try (WeightsFile file = WeightsFile.open(write(TorchWriter.zip(whole, storage())))) {
            assertArrayEquals(new float[] {2, 4, 6, 8}, file.read("x"));
        }
    }

    @Test
    void compressedEntriesAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(new byte[1 << 24]);
        }
        assertTrue(bytes.size() < 1 << 16);
        assertRefused(write(bytes.toByteArray()), "entries that are not compressed, as PyTorch writes them");
        bytes.reset();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            TorchWriter.store(
                    zip, "archive/data.pkl", dict(new PickleWriter().op('}').text("x"), "0", 1 << 22));
            zip.putNextEntry(new ZipEntry("archive/data/0"));
            zip.write(new byte[1 << 24]);
        }
        assertRefused(write(bytes.toByteArray()), "but found archive/data/0 as another");
    }

    @Test
    void otherZipsAreRefused() throws IOException {
        for (String name : List.of("constants.pkl", "byteorder")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                TorchWriter.store(
                        zip, "a/data.pkl", dict(new PickleWriter().op('}').text("x"), "0", 10));
                TorchWriter.store(zip, "a/" + name, "big".getBytes());
            }
            assertRefused(
                    write(bytes.toByteArray()),
                    name.startsWith("c") ? "TorchScript, which holds code" : "little-endian numbers, but found others");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            TorchWriter.store(zip, "letter.txt", new byte[3]);
        }
        assertRefused(write(bytes.toByteArray()), "a zip of PyTorch with one data.pkl, but found a zip with 0");
    }

    @Test
    void oldFilesWithoutTheirNumbersAreRefused() throws IOException {
        byte[] pickle = dict(new PickleWriter().op('}').text("x"), "0", 10);
        byte[] start = TorchWriter.legacyStart(pickle, List.of("0"));
        assertRefused(write(start), "the numbers of all its tensors, but found the end of the file");
        assertRefused(write(TorchWriter.legacyStart(pickle, List.of())), "10 numbers in storage 0, but found none");
        assertRefused(write(TorchWriter.legacyStart(pickle, List.of("7"))), "but found another one, 7");
        byte[] many = Arrays.copyOf(start, start.length + 12);
        many[start.length + 6] = 1;
        assertRefused(write(many), "storage 0 once, with at most 1 numbers, in this file, but found");
        assertRefused(write(new PickleWriter().number(3).done()), "pickles of other programs can run code");
    }

    private static byte[] dict(PickleWriter begun, String key, long count) {
        return begun.tensor(key, count, 0, List.of(count), List.of(1L), false)
                .op('s')
                .done();
    }

    private static Map<String, byte[]> storage() {
        return Map.of("0", TorchWriter.littleEndian(TEN));
    }

    /** A file with one view of ten numbers. */
    private Path view(long count, long offset, List<Long> shape, List<Long> strides) throws IOException {
        byte[] pickle = new PickleWriter()
                .op('}')
                .text("x")
                .tensor("0", count, offset, shape, strides, false)
                .op('s')
                .done();
        return write(TorchWriter.zip(pickle, storage()));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.pth"), bytes);
    }

    private static void assertRefused(Path file, String text) {
        IOException e = assertThrows(
                WeightsFormatException.class, () -> WeightsFile.open(file).close());
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }
}
