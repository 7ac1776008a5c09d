// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class SlicePicturesTest {

    private static final Affine RAS = Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    private static Volume volume(Grid grid, long seed) {
        float[] values = new float[(int) grid.extent().voxels()];
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Volume.of(grid, values);
    }

    @Test
    void areTheSameInWhateverOrderTheVoxelsAreStored() {
        Affine[] orders = {
            Affine.of(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0),
            Affine.of(0, 0, 1, 0, 1, 0, 0, 0, 0, -1, 0, 0),
            Affine.of(0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0),
            Affine.of(0, 1, 0, 0, 0, 0, -1, 0, 1, 0, 0, 0)
        };
        for (Affine order : orders) {
            Volume stored = volume(new Grid(new Extent(7, 5, 6), order), 3);
            Volume canonical = stored.toCanonical();
            SlicePictures expected = SlicePictures.of(canonical, 8);
            SlicePictures found = SlicePictures.of(stored, 8);
            assertEquals(expected.count(), found.count());
            boolean reversed = stored.grid().orientation().indexOf('I') >= 0;
            for (int slice = 0; slice < found.count(); slice++) {
                int other = reversed ? found.count() - 1 - slice : slice;
                assertArrayEquals(expected.picture(other), found.picture(slice), 1e-5f);
            }
        }
    }

    @Test
    void standInTheMiddleOfTheCanvasWithTheLowestValueAround() {
        Volume volume = Volume.of(new Grid(new Extent(2, 1, 1), RAS), new float[] {1, 3});
        float[] picture = SlicePictures.of(volume, 4).picture(0);
        float[] expected = new float[16];
        Arrays.fill(expected, -1);
        expected[1 * 4 + 2] = 1;
        assertArrayEquals(expected, picture, 1e-6f);
    }

    @Test
    void pixelsAreSquareWhateverTheSpacing() {
        Affine flat = Affine.of(1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1, 0);
        Volume volume = volume(new Grid(new Extent(8, 2, 3), flat), 1);
        PictureFrame frame = PictureFrame.of(volume.grid(), 64);
        assertEquals(8, frame.scaling().toWidth());
        assertEquals(8, frame.scaling().toHeight());
        assertEquals(8, SlicePictures.longestSide(volume.grid()));
    }

    @Test
    void voxelsThatAreNoNumbersAndVolumesOfOneValueDoNoHarm() {
        Grid grid = new Grid(new Extent(3, 3, 2), RAS);
        float[] values = volume(grid, 2).values().clone();
        values[4] = Float.NaN;
        values[9] = Float.POSITIVE_INFINITY;
        for (float value : SlicePictures.of(Volume.of(grid, values), 3).values()) {
            assertTrue(Float.isFinite(value));
        }
        assertArrayEquals(
                new float[18],
                SlicePictures.of(Volume.of(grid, new float[18]), 3).values());
        Arrays.fill(values, Float.NaN);
        assertArrayEquals(
                new float[18], SlicePictures.of(Volume.of(grid, values), 3).values());
    }

    @Property(tries = 100)
    void aScaledPlaneKeepsItsMean(
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int toWidth,
            @ForAll @IntRange(min = 1, max = 20) int height,
            @ForAll @IntRange(min = 1, max = 20) int toHeight) {
        float[] plane =
                volume(new Grid(new Extent(width, height, 1), RAS), width).values();
        float[] scaled = new BoxScaling(width, height, toWidth, toHeight).apply(plane);
        assertEquals(mean(plane), mean(scaled), 1e-5);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static List<ImageCase> cases(int count) {
        List<ImageCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Volume volume = volume(new Grid(new Extent(9 + i, 8, 4 + i), RAS), i);
            cases.add(new ImageCase("case-" + i, () -> volume));
        }
        return cases;
    }

    @Test
    void featuresDoNotDependOnTheOrderOfTheImages() throws IOException {
        FeatureMaker pca = FeatureMakers.with().named("pca");
        Map<String, SliceFeatures> first = pca.make(cases(4), 1, WorkMonitor.SILENT);
        List<ImageCase> turned = cases(4);
        Collections.reverse(turned);
        assertEquals(first, pca.make(turned, 1, WorkMonitor.SILENT));
        for (int i = 0; i < 4; i++) {
            assertEquals(4 + i, first.get("case-" + i).count());
            assertEquals(32, first.get("case-" + i).dimensions());
        }
    }

    @Test
    void theSelectionIsSpreadOverAllVolumes() throws IOException {
        PictureSet set = PictureSet.of(cases(4), 8);
        assertEquals(22, set.slices());
        assertEquals(16, set.canvas());
        assertEquals(22, set.selection(100, WorkMonitor.SILENT).size());
        List<float[]> half = set.selection(11, WorkMonitor.SILENT);
        assertEquals(11, half.size());
        List<float[]> all = set.selection(22, WorkMonitor.SILENT);
        for (int i = 0; i < 11; i++) {
            assertArrayEquals(all.get(2 * i + 1), half.get(i));
        }
    }

    @Test
    void refusesImagesOfDifferentChannelsAndEndsWhenAsked() throws IOException {
        List<ImageCase> mixed = cases(1);
        Grid grid = new Grid(new Extent(2, 2, 2), RAS);
        mixed.add(new ImageCase("two", () -> Volume.of(grid, 2, new float[16])));
        FeatureMaker pca = FeatureMakers.with().named("pca");
        String message = assertThrows(IllegalArgumentException.class, () -> pca.make(mixed, 1, WorkMonitor.SILENT))
                .getMessage();
        assertTrue(message.contains("\"two\" has 2"), message);
        WorkMonitor impatient = (done, of, what) -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> pca.make(cases(2), 1, impatient));
    }

    @Test
    void anUnknownNameAnswersWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> FeatureMakers.with()
                        .named("x"))
                .getMessage();
        assertEquals("There is no kind of features \"x\"; known are [pca].", message);
    }
}
