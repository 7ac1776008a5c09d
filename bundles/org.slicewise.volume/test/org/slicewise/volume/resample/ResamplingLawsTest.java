// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Reorientation;
import org.slicewise.volume.Volume;

class ResamplingLawsTest {

    private static final float OUTSIDE = -7777;

    @Property(tries = 400)
    void straightGridsAgreeWithTheFormulas(@ForAll long seed, @ForAll Interpolation how, @ForAll boolean antialiased) {
        Scenes scenes = new Scenes(seed);
        agreesWithTheFormulas(scenes, scenes.straight(), scenes.straight(), how, antialiased);
    }

    @Property(tries = 200)
    void obliqueGridsAgreeWithTheFormulas(@ForAll long seed, @ForAll Interpolation how, @ForAll boolean antialiased) {
        Scenes scenes = new Scenes(seed);
        agreesWithTheFormulas(scenes, scenes.straight(), scenes.oblique(), how, antialiased);
    }

    private static void agreesWithTheFormulas(
            Scenes scenes, Grid source, Grid target, Interpolation how, boolean antialiased) {
        DirectResampling direct = new DirectResampling(source, target, how, antialiased);
        Volume volume = scenes.volume(source, 2);
        Volume made = Resampling.between(source, target, how, antialiased).apply(volume, OUTSIDE);
        Mask mask = scenes.mask(source);
        Interpolation votes = how == Interpolation.CUBIC ? Interpolation.LINEAR : how;
        DirectResampling directVotes = new DirectResampling(source, target, votes, antialiased);
        Mask elected = Resampling.between(source, target, votes, antialiased).apply(mask, 7);
        Mask annotated = Resampling.between(source, target, votes, antialiased).applyAnnotated(mask);
        Extent extent = target.extent();
        for (int n = 0; n < extent.voxels(); n++) {
            int i = n % extent.x();
            int j = n / extent.x() % extent.y();
            int k = n / extent.x() / extent.y();
            assertEquals(direct.value(volume, 0, i, j, k, OUTSIDE), made.at(0, i, j, k), 0.01);
            assertEquals(direct.value(volume, 1, i, j, k, OUTSIDE), made.at(1, i, j, k), 0.01);
            assertEquals(directVotes.label(mask, i, j, k, 7), elected.at(i, j, k));
            assertEquals(directVotes.annotatedLabel(mask, i, j, k), annotated.at(i, j, k));
        }
    }

    @Property(tries = 200)
    void bothWaysToAStraightGridAgree(@ForAll long seed, @ForAll Interpolation how, @ForAll boolean antialiased) {
        Scenes scenes = new Scenes(seed);
        Volume volume = scenes.volume(scenes.straight(), 1);
        Grid target = scenes.straight();
        Volume fast =
                Resampling.between(volume.grid(), target, how, antialiased).apply(volume, OUTSIDE);
        Volume slow =
                Resampling.oblique(volume.grid(), target, how, antialiased).apply(volume, OUTSIDE);
        assertArrayEquals(slow.values(), fast.values(), 0.01f);
    }

    @Property(tries = 200)
    void aNewOrderOfTheAxesIsAReorientation(@ForAll long seed, @ForAll Interpolation how, @ForAll boolean antialiased) {
        Scenes scenes = new Scenes(seed);
        Volume volume = scenes.volume(scenes.straight(), 2);
        Reorientation reorientation = Reorientation.toCanonical(volume.grid());
        Resampling way = Resampling.between(volume.grid(), reorientation.target(), how, antialiased);
        assertArrayEquals(
                reorientation.apply(volume).values(), way.apply(volume, OUTSIDE).values());
        Mask mask = scenes.mask(volume.grid());
        Interpolation votes = how == Interpolation.CUBIC ? Interpolation.LINEAR : how;
        Mask moved = Resampling.between(volume.grid(), reorientation.target(), votes, antialiased)
                .apply(mask, 0);
        assertArrayEquals(Scenes.labels(reorientation.apply(mask)), Scenes.labels(moved));
    }

    @Property(tries = 200)
    void cropAndPadAndTheWayBackAreExact(
            @ForAll long seed,
            @ForAll @IntRange(min = -5, max = 3) int x,
            @ForAll @IntRange(min = -5, max = 3) int y,
            @ForAll @IntRange(min = -5, max = 3) int z,
            @ForAll Interpolation how) {
        Scenes scenes = new Scenes(seed);
        Volume volume = scenes.volume(scenes.oblique(), 1);
        Grid source = volume.grid();
        Grid part = Scenes.part(source, x, y, z, new Extent(8, 9, 7));
        Volume there = Resampling.between(source, part, how, true).apply(volume, OUTSIDE);
        Volume back = Resampling.between(part, source, how, true).apply(there, OUTSIDE);
        Extent extent = source.extent();
        for (int n = 0; n < extent.voxels(); n++) {
            int i = n % extent.x();
            int j = n / extent.x() % extent.y();
            int k = n / extent.x() / extent.y();
            boolean kept = i >= x && i < x + 8 && j >= y && j < y + 9 && k >= z && k < z + 7;
            assertEquals(kept ? volume.at(0, i, j, k) : OUTSIDE, back.at(0, i, j, k));
        }
    }

    @Property(tries = 100)
    void constantsStayConstant(@ForAll long seed, @ForAll Interpolation how, @ForAll boolean antialiased) {
        Scenes scenes = new Scenes(seed);
        Grid source = scenes.straight();
        float[] values = new float[(int) source.extent().voxels()];
        Arrays.fill(values, 1234.5f);
        for (Grid target : new Grid[] {scenes.straight(), scenes.oblique()}) {
            Volume made =
                    Resampling.between(source, target, how, antialiased).apply(Volume.of(source, values), 1234.5f);
            for (float value : made.values()) {
                assertEquals(1234.5f, value, 1e-3f);
            }
        }
    }

    @Property(tries = 100)
    void inTheInteriorLinearKeepsPlanesAndCubicKeepsParabolas(@ForAll long seed) {
        Scenes scenes = new Scenes(seed);
        Grid source = new Grid(new Extent(12, 11, 10), scenes.straight().affine());
        for (Grid target : new Grid[] {scenes.straight(), scenes.oblique()}) {
            keeps(source, target, Interpolation.LINEAR, (x, y, z) -> 3 * x - 2 * y + 0.5 * z + 7);
            keeps(source, target, Interpolation.CUBIC, (x, y, z) -> x * x - 2 * y * z + 0.25 * z * z - y + 3);
        }
    }

    private interface Field {
        double at(double x, double y, double z);
    }

    private static void keeps(Grid source, Grid target, Interpolation how, Field field) {
        Extent from = source.extent();
        float[] values = new float[(int) from.voxels()];
        for (int n = 0; n < values.length; n++) {
            values[n] = (float) field.at(n % from.x(), n / from.x() % from.y(), n / from.x() / from.y());
        }
        Volume made = Resampling.between(source, target, how, false).apply(Volume.of(source, values), OUTSIDE);
        Affine toSource = source.affine().inverse().after(target.affine());
        Extent to = target.extent();
        for (int n = 0; n < to.voxels(); n++) {
            int i = n % to.x();
            int j = n / to.x() % to.y();
            int k = n / to.x() / to.y();
            double[] at = toSource.apply(i, j, k);
            boolean interior = at[0] >= 1 && at[0] < 10 && at[1] >= 1 && at[1] < 9 && at[2] >= 1 && at[2] < 8;
            if (interior) {
                assertEquals(field.at(at[0], at[1], at[2]), made.at(0, i, j, k), 1e-3);
            }
        }
    }

    @Property(tries = 30)
    void theNumberOfThreadsChangesNothing(@ForAll long seed, @ForAll Interpolation how) {
        Scenes scenes = new Scenes(seed);
        Volume volume = scenes.volume(scenes.straight(), 2);
        Grid straight = new Grid(new Extent(5, 6, 70), scenes.straight().affine());
        Grid oblique = new Grid(new Extent(5, 6, 70), scenes.oblique().affine());
        for (Grid target : new Grid[] {straight, oblique}) {
            Resampling way = Resampling.between(volume.grid(), target, how, true);
            float[] one = Threads.with(1, () -> way.apply(volume, OUTSIDE).values());
            assertArrayEquals(
                    one, Threads.with(5, () -> way.apply(volume, OUTSIDE).values()));
        }
    }
}
