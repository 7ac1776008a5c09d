// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.nifti.NiftiDatatype;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.preprocess.PreprocessedFolder;
import org.slicewise.volume.preprocess.PreprocessingTransform;

/**
 * Volumes and masks larger than the heap are resampled from file to file in a Java of their own, whose heap is to these 5
 * million voxels what 512 MB are to 512 x 512 x 600.
 */
class LittleHeapTest {

    private static final String HEAP = "-Xmx16m";

    /** Stored from head to foot, front to back, right to left: the slowest axis of the target is the fastest here. */
    private static final Grid SOURCE =
            new Grid(new Extent(188, 160, 160), Affine.of(0, 0, -0.7, 111.3, 0, -0.7, 0, 111.3, -1.25, 0, 0, 233.75));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz"})
    void aVolumeIsResampledWithLessHeapThanItsValuesTake(String name) throws Exception {
        Path file = write(folder.resolve(name), NiftiDatatype.INT16, flat -> flat / 16 % 1013);
        Path made = folder.resolve("made.nii");
        inLittleHeap("volume", file, made);
        Volume expected = LittleHeap.way(Grid.read(file)).apply(Volume.read(file), -1);
        assertArrayEquals(expected.values(), Volume.read(made).values());
    }

    @Test
    void aMaskTakesNoMoreThanItsLabels() throws Exception {
        Path file = write(folder.resolve("a.nii.gz"), NiftiDatatype.UINT8, flat -> flat / 16 % 5);
        Path made = folder.resolve("made.nii.gz");
        inLittleHeap("mask", file, made);
        Mask expected = LittleHeap.way(Grid.read(file)).apply(Mask.read(file), 255);
        assertSameLabels(expected, Mask.read(made));
    }

    @Test
    void aCaseIsPreprocessedWithMaskAndCrop() throws Exception {
        Path image = write(folder.resolve("a.nii.gz"), NiftiDatatype.INT16, flat -> flat / 16 % 1013);
        write(folder.resolve("mask.nii.gz"), NiftiDatatype.UINT8, LittleHeapTest::labelInTheMiddle);
        Path out = folder.resolve("out");
        inLittleHeap("preprocess", image, out);
        Case one = LittleHeap.caseOf(image);
        PreprocessingTransform transform =
                PreprocessedFolder.open(out).transforms().get("a");
        assertTrue(transform.target().extent().voxels() < SOURCE.extent().voxels() / 3, "only a part is kept");
        assertArrayEquals(
                transform.apply(one.readImage()).values(),
                Volume.read(out.resolve("images/a.nii.gz")).values());
        assertSameLabels(transform.apply(one.readMask()).toFileMask(), Mask.read(out.resolve("labels/a.nii.gz")));
    }

    /** Labels 1 and 2 in the middle of each of the slower two axes, and all along the fastest one. */
    private static long labelInTheMiddle(long flat) {
        Extent extent = SOURCE.extent();
        long y = flat / extent.x() % extent.y();
        long z = flat / extent.x() / extent.y();
        return y < 30 || y > 120 || z < 40 || z > 130 ? 0 : 1 + flat / 7 % 2;
    }

    private static void assertSameLabels(Mask expected, Mask found) {
        assertEquals(expected.grid().extent(), found.grid().extent());
        for (int i = 0; i < expected.grid().extent().voxels(); i++) {
            assertEquals(expected.at(i), found.at(i));
        }
    }

    private static Path write(Path file, NiftiDatatype datatype, LongUnaryOperator value) throws IOException {
        Extent extent = SOURCE.extent();
        NiftiHeader header = NiftiHeader.of(datatype, SOURCE.affine().toArray(), extent.x(), extent.y(), extent.z());
        NiftiWriter.write(file, header, (first, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = value.applyAsLong(first + i);
            }
        });
        return file;
    }

    private void inLittleHeap(String what, Path from, Path to) throws Exception {
        Path log = folder.resolve("log");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        classPath(),
                        LittleHeap.class.getName(),
                        what,
                        from.toString(),
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(child.waitFor(120, TimeUnit.SECONDS), "It takes too long.");
        assertEquals(0, child.exitValue(), Files.readString(log));
    }

    private static String classPath() {
        return Stream.of(
                        LittleHeap.class,
                        Volume.class,
                        NiftiImage.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class)
                .map(LittleHeapTest::folderOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String folderOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
