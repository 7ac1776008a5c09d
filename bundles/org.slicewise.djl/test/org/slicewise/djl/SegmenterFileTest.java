// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

class SegmenterFileTest {

    private static final String FACTS = "segmenter.properties";

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
        StoredSegmenter read = SegmenterFile.read(file);
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
    void somethingElseIsRefused() throws IOException {
        Files.writeString(file, "These are not the weights you are looking for.");
        assertRefused("expected a complete zip file, but found one that is none");
        Files.write(file, new byte[0]);
        assertRefused("expected a complete zip file");
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
        int name = new String(whole, StandardCharsets.ISO_8859_1).indexOf("up.0.weight.npy");
        whole[name + 200] ^= 1;
        Files.write(file, whole);
        assertRefused("as it was written, but found it damaged");
    }

    @Test
    void aNewerFileIsRefused() throws IOException {
        rewrite(text -> text.replace("\nversion=1", "\nversion=2"));
        assertRefused("expected version 1 of the file, but found version 2");
        rewrite(text -> text.replace("format=slicewise-segmenter", "format=other"));
        assertRefused("expected format slicewise-segmenter, but found other");
    }

    @Test
    void anUnknownNetworkIsRefused() throws IOException {
        rewrite(text -> text.replace("spec.network=unet-2d", "spec.network=v-net"));
        assertRefused("There is no network \"v-net\"; known are");
    }

    @Test
    void widthsThatDoNotFitTheWeightsAreRefused() throws IOException {
        rewrite(text -> text.replace("channels=2", "channels=1"));
        assertRefused("bytes of encoder.0.0.convolution.weight.npy for shape [3, 1, 3, 3]");
    }

    @Test
    void aHugeNetworkIsRefusedBeforeMemoryIsAskedFor() throws IOException {
        rewrite(text -> wide(text).replace("spec.network.levels=2", "spec.network.levels=4"));
        assertRefused("bytes of weights for its network, but found a file of");
        rewrite(text -> wide(text).replace("spec.network.levels=2", "spec.network.levels=6"));
        assertRefused("expected tensors of at most 536,870,655 values, but found encoder.4.1.convolution.weight");
    }

    private static String wide(String text) {
        return text.replace("spec.network.base-channels=3", "spec.network.base-channels=512")
                .replace("spec.patch=16x32x1", "spec.patch=64x64x1");
    }

    @Test
    void specificationsOutOfRangeAreRefused() throws IOException {
        rewrite(text -> text.replace("spec.network.base-channels=3", "spec.network.base-channels=1000000000"));
        assertRefused("base-channels");
        rewrite(text -> text.replaceFirst("(?m)^channels=2", "channels=-2"));
        assertRefused("\"channels\" must be from 1 to 1024, but is \"-2\"");
    }

    @Test
    void aZipOfOtherThingsIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        assertRefused("expected a zip with segmenter.properties, but found one without it");
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

    /** Changes the text of the file as it was first written. */
    private void rewrite(UnaryOperator<String> change) throws IOException {
        SegmenterFile.write(stored, file);
        Path old = Files.move(file, folder.resolve("old"), StandardCopyOption.REPLACE_EXISTING);
        try (ZipFile from = new ZipFile(old.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(FACTS) ? changed(bytes, change) : bytes);
            }
        }
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
