// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.SliceAffinity.SliceCarrier;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

class AffinityTrainerTest {

    private static final AffinitySpec SPEC = new AffinitySpec(20, 2, 16, 1e-3, 128, 1, 2, 3, 2, 8, 5);

    @TempDir
    Path folder;

    private static List<AffinityTrainer.Image> images() {
        return IntStream.range(0, 3)
                .<AffinityTrainer.Image>mapToObj(i -> () -> Trained.phantom(i).image())
                .toList();
    }

    private static DjlSliceAffinity trained(AffinitySpec spec, TrainingMonitor monitor) throws IOException {
        return AffinityTrainer.train(images(), spec, "cpu", monitor);
    }

    private static float[][] carried(DjlSliceAffinity affinity, Volume image) {
        int pixels = image.grid().extent().x() * image.grid().extent().y();
        float[][] values = {TestRuntime.sines(pixels, 0.5, 0.7), new float[pixels]};
        for (int i = 0; i < pixels; i++) {
            values[0][i] += 0.5f;
            values[1][i] = 1 - values[0][i];
        }
        try (SliceCarrier carrier = affinity.carrier(image, Axis.Z)) {
            return carrier.carry(6, 7, values);
        }
    }

    @Test
    void slicesAreReconstructedBetterAndBetter() {
        int side = SPEC.crop();
        float[] source = new float[side * side];
        float[] target = new float[side * side];
        for (int i = 0; i < source.length; i++) {
            source[i] = texture(i % side, i / side);
            target[i] = texture(i % side + 2, i / side + 1);
        }
        DjlRuntime.get().prepareThread();
        List<SlicePairs.Pair> batch = List.of(new SlicePairs.Pair(target, source));
        try (AffinityTraining training = new AffinityTraining(DjlRuntime.get().newManager(Device.cpu()), SPEC)) {
            float first = training.step(batch, 1e-3);
            float last = first;
            for (int step = 0; step < 30; step++) {
                last = training.step(batch, 1e-3);
            }
            assertTrue(last < 0.7 * first, first + " became " + last);
        }
    }

    private static float texture(int x, int y) {
        return (float) (127 + 60 * Math.sin(0.9 * x + 0.3 * y) + 60 * Math.sin(0.4 * x - 1.1 * y));
    }

    @Test
    void theSameSeedGivesTheSameAffinityAlsoFromItsFile() throws IOException {
        Path file = folder.resolve("affinity.slicewise");
        Volume image = Trained.phantom(7).image();
        float[][] expected;
        try (DjlSliceAffinity affinity = trained(SPEC.withIterations(3), TrainingMonitor.SILENT)) {
            expected = carried(affinity, image);
            affinity.save(file);
        }
        try (DjlSliceAffinity again = trained(SPEC.withIterations(3), TrainingMonitor.SILENT);
                DjlSliceAffinity other = trained(SPEC.withIterations(3).withSeed(6), TrainingMonitor.SILENT);
                DjlSliceAffinity read = DjlSliceAffinity.load(file, "cpu")) {
            assertArrayEquals(expected[0], carried(again, image)[0]);
            assertArrayEquals(expected[0], carried(read, image)[0]);
            assertFalse(Arrays.equals(expected[0], carried(other, image)[0]));
            assertEquals(SPEC.withIterations(3), read.spec());
        }
    }

    @Test
    void whatSumsUpToOneStillDoesAlsoWhereImagesAreLarge() throws IOException {
        for (int workingSize : new int[] {128, 10}) {
            AffinitySpec spec = new AffinitySpec(1, 1, 8, 1e-3, workingSize, 1, 2, 3, 2, 8, 5);
            try (DjlSliceAffinity affinity = trained(spec, TrainingMonitor.SILENT)) {
                float[][] carried = carried(affinity, Trained.phantom(7).image());
                for (int i = 0; i < carried[0].length; i++) {
                    assertEquals(1, carried[0][i] + carried[1][i], 1e-5);
                    assertTrue(carried[0][i] >= -1e-6 && carried[0][i] <= 1 + 1e-6);
                }
            }
        }
    }

    @Test
    void cancellingEndsTheTraining() {
        TrainingMonitor cancelling = new TrainingMonitor() {
            private volatile boolean enough;

            @Override
            public void iteration(int done, int of, double loss, double rate) {
                enough = done == 2;
            }

            @Override
            public boolean isCancelled() {
                return enough;
            }
        };
        assertThrows(CancellationException.class, () -> trained(SPEC.withIterations(100_000), cancelling));
    }

    @Test
    void imagesOfOneSliceAreRefused() {
        Grid flat = new Grid(new Extent(20, 20, 1), Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> AffinityTrainer.train(
                        List.of(() -> Volume.of(flat, new float[400])), SPEC, "cpu", TrainingMonitor.SILENT));
        assertEquals(
                "A slice affinity is learned from images with at least 2 slices, but none of 1 has so many.",
                e.getMessage());
    }

    @Test
    void aLossThatIsNotFiniteChangesNoParameter() {
        DjlRuntime.get().prepareThread();
        float[] broken = new float[SPEC.crop() * SPEC.crop()];
        Arrays.fill(broken, Float.NaN);
        try (AffinityTraining training = new AffinityTraining(DjlRuntime.get().newManager(Device.cpu()), SPEC)) {
            float[] before = training.weights().values().get(0);
            assertTrue(Float.isNaN(training.step(List.of(new SlicePairs.Pair(broken, broken)), 1e-3)));
            assertArrayEquals(before, training.weights().values().get(0));
        }
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = folder.resolve("affinity.slicewise");
        StoredAffinity stored = new StoredAffinity(
                SPEC,
                FeatureNetwork.plan().tensors().stream()
                        .map(fact -> new float[(int) fact.size()])
                        .toList());
        AffinityFile.write(stored, file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, "expected 3,254,272 bytes of numbers after the header");
        whole[whole.length - 300] ^= 1;
        Files.write(file, whole);
        assertRefused(file, "expected weights and facts as they were written, but found some damaged");
        IOException e = assertThrows(ModelFormatException.class, () -> SegmenterFile.read(file));
        assertTrue(e.getMessage().contains("is not a segmenter this Slicewise can read"), e.getMessage());
    }

    private static void assertRefused(Path file, String text) {
        IOException e = assertThrows(ModelFormatException.class, () -> AffinityFile.read(file));
        assertTrue(e.getMessage().contains("is not a slice affinity this Slicewise can read: " + text), e.getMessage());
    }
}
