// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.weights.SafetensorsFile;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

class SegmenterFileTest {

    @TempDir
    Path folder;

    private Path file;
    private StoredSegmenter stored;

    @BeforeEach
    void write() throws IOException {
        TrainingSpec spec = TrainingSpec.defaults2d()
                .withOption("base-channels", 3)
                .withOption("levels", 2)
                .withPatch(new Patch(16, 32, 1));
        LabelNames labels = new LabelNames(new TreeMap<>(Map.of(1, " left = \\ Ärmel\n", 7, "right")));
        NetworkPlan plan = NetworkPlan.of(spec.network(), 2, 3, spec.patch());
        List<float[]> values = new ArrayList<>();
        plan.tensors().forEach(fact -> values.add(fact.startValues(new Random(1))));
        stored = new StoredSegmenter(spec, labels, plan, values);
        file = folder.resolve("model.slicewise");
        SegmenterFile.write(stored, file);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertSame(SegmenterFile.read(file));
    }

    private void assertSame(StoredSegmenter read) {
        assertEquals(stored.spec(), read.spec());
        assertEquals(stored.labels(), read.labels());
        assertEquals(stored.plan().shape(), read.plan().shape());
        for (int i = 0; i < stored.values().size(); i++) {
            assertArrayEquals(stored.values().get(i), read.values().get(i));
        }
    }

    @Test
    void theSameSegmenterIsTheSameFile() throws IOException {
        Path again = folder.resolve("again.slicewise");
        SegmenterFile.write(stored, again);
        assertEquals(-1, Files.mismatch(file, again));
    }

    @Test
    void otherProgramsReadTheWeights() throws IOException {
        try (SafetensorsFile weights = SafetensorsFile.open(file)) {
            assertEquals("unet-2d", weights.metadata().get("spec.network"));
            List<StoredTensor> tensors = stored.plan().stored();
            for (int i = 0; i < tensors.size(); i++) {
                String name = tensors.get(i).name();
                assertEquals(tensors.get(i), weights.tensors().get(name));
                assertArrayEquals(stored.values().get(i), weights.read(name));
            }
        }
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        Files.writeString(file, "These are not the weights you are looking for.");
        assertRefused("expected a header of 2 to 38 bytes in this file of 46, but found one of");
        Files.write(file, new byte[0]);
        assertRefused("expected 8 bytes with the length of the header, but found a file of 0 bytes");
    }

    @Test
    void everyTruncatedFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("expected");
        }
    }

    @Test
    void aDamagedWeightIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 3] ^= 1;
        Files.write(file, whole);
        assertRefused("expected weights and facts as they were written, but found some damaged");
    }

    @Test
    void aDamagedFactIsNoticed() throws IOException {
        rewrite(text -> text.replace("\"label.7\":\"right\"", "\"label.7\":\"tight\""));
        assertRefused("expected weights and facts as they were written, but found some damaged");
    }

    /** Blanks between the parts of the header are all that may change. */
    @Test
    void noDamageOfOneBitGivesOtherValues() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < whole.length; i += 1 + random.nextInt(5)) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertSame(SegmenterFile.read(file));
            } catch (ModelFormatException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            }
        }
    }

    @Test
    void aNewerFileIsRefused() throws IOException {
        rewrite(text -> text.replace("\"version\":\"2\"", "\"version\":\"3\""));
        assertRefused("expected version 2 of the file, but found version 3");
        rewrite(text -> text.replace("\"slicewise-segmenter\"", "\"other\""));
        assertRefused("expected format slicewise-segmenter, but found other");
    }

    @Test
    void anUnknownNetworkIsRefused() throws IOException {
        rewrite(text -> text.replace("\"spec.network\":\"unet-2d\"", "\"spec.network\":\"v-net\""));
        assertRefused("There is no network \"v-net\"; known are");
    }

    @Test
    void widthsThatDoNotFitTheWeightsAreRefused() throws IOException {
        rewrite(text -> text.replace("\"channels\":\"2\"", "\"channels\":\"1\""));
        assertRefused("expected encoder.0.0.convolution.weight with shape [3, 1, 3, 3] and type F32, but found shape"
                + " [3, 2, 3, 3] and type F32");
    }

    @Test
    void aHugeNetworkIsRefusedBeforeMemoryIsAskedFor() throws IOException {
        rewrite(text -> wide(text).replace("\"spec.network.levels\":\"2\"", "\"spec.network.levels\":\"6\""));
        assertRefused("expected encoder.0.0.convolution.weight with shape [512, 2, 3, 3]");
    }

    @Test
    void specificationsOutOfRangeAreRefused() throws IOException {
        rewrite(text ->
                text.replace("\"spec.network.base-channels\":\"3\"", "\"spec.network.base-channels\":\"1000000000\""));
        assertRefused("base-channels");
        rewrite(text -> text.replace("\"channels\":\"2\"", "\"channels\":\"-2\""));
        assertRefused("\"channels\" must be from 1 to 1024, but is \"-2\"");
    }

    @Test
    void surplusTensorsAreRefused() throws IOException {
        List<StoredTensor> tensors = new ArrayList<>(stored.plan().stored());
        tensors.add(StoredTensor.floats("more", List.of(1)));
        List<float[]> values = new ArrayList<>(stored.values());
        values.add(new float[1]);
        new ModelFile(file, "segmenter").write(SegmenterFacts.of(stored).toMap(), tensors, values);
        assertRefused(
                "expected %d tensors for its network, but found %d".formatted(tensors.size() - 1, tensors.size()));
    }

    @Test
    void aModelOfTheFirstFormIsRefusedWithTheCure() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("segmenter.properties"));
        }
        assertRefused("found a zip; if an earlier Slicewise wrote it, train the model again with this one");
    }

    private static String wide(String text) {
        return text.replace("\"spec.network.base-channels\":\"3\"", "\"spec.network.base-channels\":\"512\"")
                .replace("\"spec.patch\":\"16x32x1\"", "\"spec.patch\":\"64x64x1\"");
    }

    @Test
    void anOldFileStaysWhenWritingFails() throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<float[]> tooFew = stored.values().subList(0, 3);
        StoredSegmenter broken = new StoredSegmenter(stored.spec(), stored.labels(), stored.plan(), tooFew);
        assertThrows(IndexOutOfBoundsException.class, () -> SegmenterFile.write(broken, file));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private void assertRefused(String text) {
        IOException e = assertThrows(ModelFormatException.class, () -> SegmenterFile.read(file));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }

    /** Changes the header of the file as it was first written. */
    private void rewrite(UnaryOperator<String> change) throws IOException {
        SegmenterFile.write(stored, file);
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[(int) whole.getLong()];
        whole.get(header);
        String before = new String(header, StandardCharsets.UTF_8);
        byte[] after = change.apply(before).getBytes(StandardCharsets.UTF_8);
        assertFalse(Arrays.equals(header, after), before);
        ByteBuffer changed = ByteBuffer.allocate(Long.BYTES + after.length + whole.remaining())
                .order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, changed.putLong(after.length).put(after).put(whole).array());
    }
}
