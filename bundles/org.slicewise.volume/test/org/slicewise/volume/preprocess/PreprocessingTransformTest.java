// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SliceProvenance;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.phantom.Phantom;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;
import org.slicewise.volume.phantom.Phantoms;
import org.slicewise.volume.resample.Interpolation;

class PreprocessingTransformTest {

    private static final int OPEN = SparseMask.UNANNOTATED;

    @Provide
    Arbitrary<Grid> grids() {
        return SmallGrids.oblique();
    }

    @Provide
    Arbitrary<String> codes() {
        return SmallGrids.codes();
    }

    @Provide
    Arbitrary<String> extents() {
        return Arbitraries.integers()
                .between(1, 9)
                .map(String::valueOf)
                .injectNull(0.2)
                .map(extent -> extent == null ? "keep" : extent)
                .list()
                .ofSize(3)
                .map(three -> String.join(",", three));
    }

    private static PreprocessingTransform transform(
            Volume image, Optional<SparseMask> mask, Map<String, String> options) {
        return PreprocessingTransform.measure(PreprocessingSpec.UNCHANGED.with(options), image, mask, () -> {});
    }

    private static Mask randomMask(Grid grid, long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[(int) grid.extent().voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(4);
        }
        return Mask.of(grid, labels);
    }

    /** The flat index of the voxel of a grid at the place of a voxel of another one, or -1 outside. */
    private static int sameVoxel(Grid of, int flat, Grid in) {
        Extent from = of.extent();
        int row = flat / from.x();
        double[] mm = of.affine().apply(flat % from.x(), row % from.y(), row / from.y());
        double[] at = in.affine().inverse().apply(mm[0], mm[1], mm[2]);
        Extent to = in.extent();
        int x = (int) Math.rint(at[0]);
        int y = (int) Math.rint(at[1]);
        int z = (int) Math.rint(at[2]);
        assertEquals(0, Math.abs(at[0] - x) + Math.abs(at[1] - y) + Math.abs(at[2] - z), 1e-9, "voxels coincide");
        boolean inside = x >= 0 && x < to.x() && y >= 0 && y < to.y() && z >= 0 && z < to.z();
        return inside ? (int) to.index(x, y, z) : -1;
    }

    private static void assertCarriedOver(Mask from, Mask to, int outside) {
        for (int i = 0; i < to.grid().extent().voxels(); i++) {
            int at = sameVoxel(to.grid(), i, from.grid());
            assertEquals(at < 0 ? outside : from.at(at), to.at(i));
        }
    }

    @Property(tries = 300)
    void withoutNewSpacingEveryVoxelComesBackTheSame(
            @ForAll("grids") Grid source,
            @ForAll("codes") String code,
            @ForAll("extents") String extent,
            @ForAll @IntRange(max = 9999) int seed) {
        SparseMask mask = SparseMask.dense(randomMask(source, seed));
        Volume image = SmallGrids.numbered(source);
        PreprocessingTransform transform =
                transform(image, Optional.of(mask), Map.of("orientation", code, "extent", extent, "pad-value", "-9"));
        SparseMask there = transform.apply(mask);
        assertCarriedOver(mask.toFileMask(), there.toFileMask(), OPEN);
        assertCarriedOver(
                there.toFileMask(),
                transform.revert(there, Interpolation.NEAREST).toFileMask(),
                OPEN);
        Mask prediction = randomMask(transform.target(), seed + 1);
        assertCarriedOver(prediction, transform.revert(prediction, Interpolation.NEAREST), 0);
        assertCarriedOver(prediction, transform.revert(prediction, Interpolation.LINEAR), 0);
        Volume moved = transform.apply(image);
        for (int i = 0; i < transform.target().extent().voxels(); i++) {
            int at = sameVoxel(transform.target(), i, source);
            assertEquals(at < 0 ? -9 : at + 1, moved.values()[i]);
        }
    }

    @Property(tries = 100)
    void annotatedSlicesKeepTheirAxisWhereverItGoes(
            @ForAll("grids") Grid source, @ForAll("codes") String code, @ForAll Axis axis) {
        TreeSet<Integer> first = new TreeSet<>();
        first.add(0);
        SparseMask sparse = SparseMask.keepOnly(randomMask(source, 5), new AnnotatedSlices(axis, first));
        PreprocessingTransform transform =
                transform(SmallGrids.numbered(source), Optional.of(sparse), Map.of("orientation", code));
        SparseMask there = transform.apply(sparse);
        assertEquals(1, there.annotated().indices().size());
        SparseMask back = transform.revert(there, Interpolation.NEAREST);
        assertEquals(sparse.annotated(), back.annotated());
        assertCarriedOver(sparse.toFileMask(), back.toFileMask(), OPEN);
    }

    @Property(tries = 100)
    void filledSlicesStayFilledWhereverTheyGo(
            @ForAll("grids") Grid source, @ForAll("codes") String code, @ForAll Axis axis) {
        int last = source.extent().along(axis) - 1;
        Assume.that(last > 0);
        SparseMask drawn =
                SparseMask.keepOnly(randomMask(source, 5), new AnnotatedSlices(axis, new TreeSet<>(Set.of(0))));
        SparseMask filled = drawn.filled(randomMask(source, 6), Map.of(last, SliceProvenance.INTERPOLATED));
        PreprocessingTransform transform =
                transform(SmallGrids.numbered(source), Optional.of(filled), Map.of("orientation", code));
        SparseMask there = transform.apply(filled);
        assertEquals(
                List.of(SliceProvenance.INTERPOLATED),
                List.copyOf(there.filledSlices().values()));
        assertEquals(
                filled.filledSlices(),
                transform.revert(there, Interpolation.NEAREST).filledSlices());
    }

    /** The bounds are what was measured, rounded down; half of the voxels of these small organs lie at their surface. */
    @ParameterizedTest
    @CsvSource({
        "'0.8,0.8,1', nearest, NEAREST, 0.99",
        "'0.8,0.8,1', linear, LINEAR, 0.99",
        "'1.4,1.4,2', nearest, LINEAR, 0.9",
        "'1.4,1.4,2', linear, LINEAR, 0.9"
    })
    void withANewSpacingMostOfAMaskComesBack(String spacing, String there, Interpolation back, double least) {
        for (int i = 0; i < 2; i++) {
            Phantom phantom = Phantoms.generate(PhantomSpec.of(PhantomKind.ORGAN), "case " + i);
            SparseMask mask = SparseMask.dense(phantom.mask());
            PreprocessingTransform transform = transform(
                    phantom.image(),
                    Optional.of(mask),
                    Map.of("orientation", "LPI", "spacing", spacing, "label-interpolation", there));
            SparseMask result = transform.apply(mask);
            assertTrue(result.isComplete(), "the grid covers no more than the image");
            Mask again = transform.revert(result.labels(), back);
            for (int label : phantom.mask().labels()) {
                double dice = dice(phantom.mask(), again, label);
                assertTrue(dice >= least, "label %d: Dice %.4f".formatted(label, dice));
            }
        }
    }

    private static double dice(Mask one, Mask other, int label) {
        double both = 0;
        double sum = 0;
        for (int i = 0; i < one.grid().extent().voxels(); i++) {
            boolean a = one.at(i) == label;
            boolean b = other.at(i) == label;
            both += a && b ? 1 : 0;
            sum += (a ? 1 : 0) + (b ? 1 : 0);
        }
        return 2 * both / sum;
    }

    @Test
    void paddingIsTheLowestValueOfTheResultUnlessItIsSaid() {
        Grid grid = new Grid(new Extent(3, 1, 1), SmallGrids.scaled(1, 1, 1));
        Volume image = Volume.of(grid, new float[] {-3, 0, 9});
        Map<String, String> options = Map.of("extent", "5,1,1", "intensity", "window -1 9, rescale");
        assertEquals(0, transform(image, Optional.empty(), options).apply(image).values()[0]);
        assertEquals(
                -3,
                transform(image, Optional.empty(), Map.of("extent", "5,1,1"))
                        .apply(image)
                        .values()[4]);
    }

    @Test
    void eachChannelIsPaddedWithItsLowestValue() {
        Grid grid = new Grid(new Extent(2, 1, 1), SmallGrids.scaled(1, 1, 1));
        Volume image = Volume.of(grid, 2, new float[] {-1000, 40, 0, 7});
        Map<String, String> options = Map.of("extent", "4,1,1");
        PreprocessingTransform lowest = transform(image, Optional.empty(), options);
        assertEquals(List.of(-1000.0, 0.0), lowest.padding());
        assertEquals(
                lowest.padding(), PreprocessingTransform.parse(lowest.json()).padding());
        assertArrayEquals(
                new float[] {-1000, -1000, 40, -1000, 0, 0, 7, 0},
                lowest.apply(image).values());
        PreprocessingTransform said = transform(image, Optional.empty(), Map.of("extent", "4,1,1", "pad-value", "-5"));
        assertEquals(List.of(-5.0, -5.0), said.padding());
    }

    /** Every fourth slice of 1 mm is annotated, and each is the nearest to a slice of 4 mm. */
    @ParameterizedTest
    @ValueSource(strings = {"nearest", "linear"})
    void whatIsNotAnnotatedErasesNothing(String how) {
        Grid grid = new Grid(new Extent(1, 1, 13), SmallGrids.scaled(1, 1, 1));
        byte[] labels = new byte[13];
        Arrays.fill(labels, (byte) OPEN);
        for (int slice = 0; slice < 13; slice += 4) {
            labels[slice] = 2;
        }
        SparseMask sparse = SparseMask.fromFileMask(Mask.of(grid, labels), Axis.Z);
        PreprocessingTransform transform = transform(
                SmallGrids.numbered(grid),
                Optional.of(sparse),
                Map.of("spacing", "keep,keep,4", "label-interpolation", how));
        SparseMask there = transform.apply(sparse);
        assertEquals(new TreeSet<>(Set.of(2)), there.occurring());
        assertEquals(4, there.annotated().indices().size());
        assertEquals(
                new TreeSet<>(Set.of(2)),
                transform.revert(there, Interpolation.LINEAR).occurring());
    }

    /** Interpolation reaches over the rim of the crop, and a larger extent shows what is around it. */
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aVoxelThatIsNotFiniteIsRefusedOutsideOfTheCropToo(float value) {
        Grid grid = new Grid(new Extent(5, 3, 3), SmallGrids.scaled(1, 1, 1));
        byte[] labels = new byte[45];
        labels[(int) grid.extent().index(1, 1, 1)] = 1;
        for (int at : new int[] {2 + 5 * (1 + 3), 4 + 5 * (2 + 3 * 2)}) {
            float[] values = new float[45];
            values[at] = value;
            Optional<SparseMask> one = Optional.of(SparseMask.dense(Mask.of(grid, labels)));
            assertRefused(
                    "Voxel (%d, %d, %d) of channel 0 is %s".formatted(at % 5, at / 5 % 3, at / 15, value),
                    () -> transform(Volume.of(grid, values), one, Map.of("crop", "labels 1")));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Grid grid = new Grid(new Extent(3, 3, 3), SmallGrids.scaled(1, 1, 1));
        Grid other = new Grid(new Extent(3, 3, 3), SmallGrids.scaled(1, 1, 2));
        Volume image = SmallGrids.numbered(grid);
        SparseMask elsewhere = SparseMask.dense(Mask.of(other, new byte[27]));
        assertRefused("grid of the image", () -> transform(image, Optional.of(elsewhere), Map.of()));
        PreprocessingTransform transform = transform(image, Optional.empty(), Map.of());
        assertRefused("preprocessed image", () -> transform.revert(elsewhere, Interpolation.NEAREST));
        assertRefused("1 channels", () -> transform.apply(Volume.of(grid, 2, new float[54])));
    }

    private static void assertRefused(String expected, Runnable action) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
