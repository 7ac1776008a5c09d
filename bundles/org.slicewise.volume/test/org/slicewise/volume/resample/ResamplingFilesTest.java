// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

class ResamplingFilesTest {

    private static final Grid SOURCE =
            new Grid(new Extent(23, 31, 29), Affine.of(0, 0, -1.25, 30, 0, 0.75, 0, -3, 0.7, 0, 0, 8));

    private static final Grid TARGET =
            new Grid(new Extent(30, 33, 41), Affine.of(1, 0, 0, -2, 0, 0.7, 0, -4, 0, 0, 0.5, 7));

    private static final Grid OBLIQUE =
            new Grid(new Extent(30, 33, 41), Affine.of(0.8, 0.6, 0, -2, -0.6, 0.8, 0, -4, 0, 0, 0.5, 7));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFileHoldsWhatIsMadeInMemory(Interpolation how) throws IOException {
        Volume volume = new Scenes(1).volume(SOURCE, 2);
        ValueMap halves = (channel, values, offset, count) -> {
            for (int i = offset; i < offset + count; i++) {
                values[i] /= 2 + channel;
            }
        };
        for (String name : List.of("a.nii", "a.nii.gz")) {
            for (Grid target : List.of(TARGET, OBLIQUE)) {
                Path file = folder.resolve(name);
                Resampling way = Resampling.between(SOURCE, target, how, true);
                List<Double> parts = new ArrayList<>();
                way.write(volume, -5, halves, file, parts::add);
                Volume written = Volume.read(file);
                assertArrayEquals(way.apply(volume, -5, halves).values(), written.values());
                assertTrue(written.grid().sameAs(target));
                assertEquals(parts.stream().sorted().toList(), parts);
                assertTrue(parts.size() > 2 && parts.get(0) == 0 && parts.get(parts.size() - 1) == 1, parts.toString());
            }
        }
    }

    @Test
    void aMaskFileHoldsWhatIsMadeInMemory() throws IOException {
        Mask mask = new Scenes(1).mask(SOURCE);
        for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.LINEAR)) {
            Path file = folder.resolve("a.nii.gz");
            Resampling way = Resampling.between(SOURCE, TARGET, how, true);
            List<Double> parts = new ArrayList<>();
            way.write(mask, 255, file, parts::add);
            Mask made = way.apply(mask, 255);
            Mask written = Mask.read(file);
            for (int i = 0; i < TARGET.extent().voxels(); i++) {
                assertEquals(made.at(i), written.at(i));
            }
            assertTrue(parts.size() > 2 && parts.get(0) == 0 && parts.get(parts.size() - 1) == 1, parts.toString());
        }
    }

    @Test
    void cancellingLeavesNoFile() throws IOException {
        Volume volume = new Scenes(1).volume(SOURCE, 1);
        Mask mask = new Scenes(1).mask(SOURCE);
        Resampling way = Resampling.between(SOURCE, TARGET, Interpolation.LINEAR, false);
        Path file = folder.resolve("a.nii.gz");
        assertThrows(
                CancellationException.class,
                () -> way.write(volume, 0, ValueMap.IDENTITY, file, ResamplingFilesTest::cancelHalfWay));
        assertThrows(CancellationException.class, () -> way.write(mask, 0, file, ResamplingFilesTest::cancelHalfWay));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void cancelHalfWay(double part) {
        if (part > 0.5) {
            throw new CancellationException("enough");
        }
    }

    @Test
    void aDamagedSourceIsAnErrorThatNamesIt() throws IOException {
        Path source = folder.resolve("damaged.nii.gz");
        new Scenes(1).volume(SOURCE, 1).write(source);
        byte[] bytes = Files.readAllBytes(source);
        bytes[bytes.length - 8] ^= 1;
        Files.write(source, bytes);
        Resampling way = Resampling.between(SOURCE, TARGET, Interpolation.LINEAR, false);
        Path file = folder.resolve("a.nii");
        Volume volume = Volume.read(source);
        IOException e =
                assertThrows(IOException.class, () -> way.write(volume, 0, ValueMap.IDENTITY, file, part -> {}));
        assertTrue(e.getMessage().contains("damaged.nii.gz"), e.getMessage());
        assertTrue(Files.notExists(file));
    }
}
