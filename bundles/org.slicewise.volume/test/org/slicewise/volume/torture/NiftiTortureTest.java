// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slicewise.volume.torture.TortureEntry.number;
import static org.slicewise.volume.torture.TortureEntry.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.nifti.NiftiFormatException;
import org.slicewise.nifti.NiftiHeader;
import org.slicewise.nifti.NiftiImage;
import org.slicewise.nifti.NiftiWriter;
import org.slicewise.nifti.stored.ValueStatistics;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;

/** Every NIfTI file of the torture set against what nibabel found in it. */
class NiftiTortureTest {

    /** How much less than along its nearest axis a step may run along another one, about 40 degrees away. */
    private static final double CLEARLY = 0.8;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsTheManifestSays() throws IOException {
        return TortureSet.find().tests(TortureEntry::isNifti, this::check);
    }

    private void check(TortureEntry entry) throws Exception {
        switch (entry.verdict()) {
            case OK -> assertReads(entry);
            case ERROR -> Bounds.assertRefused(entry.file(), NiftiFormatException.class, () -> readAll(entry.file()));
            case EITHER -> Bounds.read(entry.file(), () -> readAll(entry.file()))
                    .ifPresent(refused -> Bounds.assertTold(entry.file(), refused));
            case COMPANION -> entry.file();
        }
    }

    private static void readAll(Path file) throws IOException {
        NiftiImage.open(file).rawSha256();
        Volume.read(file).values();
    }

    private void assertReads(TortureEntry entry) throws Exception {
        NiftiImage image = NiftiImage.open(entry.file());
        assertHeader(image.header(), entry.header());
        assertVoxels(image, entry.header());
        assertGrid(Grid.read(entry.file()), image.header().millimetresPerUnit(), entry.header());
        if (image.header().datatype().isReal()
                && image.header().dims().stream().skip(3).filter(n -> n > 1).count() <= 1) {
            assertVolume(Volume.read(entry.file()), image);
        }
        assertWrittenAgain(image);
    }

    private static void assertHeader(NiftiHeader header, JsonNode expected) {
        assertEquals(
                numbers(expected.get("shape")),
                header.dims().stream().map(Long::doubleValue).toList());
        assertNumber(expected, "datatype_code", header.datatype().code());
        assertNumber(expected, "qform_code", header.qformCode());
        assertNumber(expected, "sform_code", header.sformCode());
        assertNumber(expected, "xyzt_units", header.units());
        assertNumber(expected, "intent_code", header.intent());
        assertNumber(expected, "scl_slope_on_disk", header.slope());
        assertNumber(expected, "scl_inter_on_disk", header.intercept());
        if (expected.has("endianness")) {
            boolean big = expected.get("endianness").asText().equals("big");
            assertEquals(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, header.byteOrder());
        }
        if (expected.has("affine")) {
            assertAffine(expected.get("affine"), header.affine());
        }
    }

    private static void assertNumber(JsonNode expected, String name, double found) {
        if (expected.has(name)) {
            assertEquals(number(expected.get(name)), found, name);
        }
    }

    private static void assertAffine(JsonNode rows, double[] affine) {
        for (int i = 0; i < 12; i++) {
            double expected = number(rows.get(i / 4).get(i % 4));
            assertEquals(expected, affine[i], 1e-5 * Math.max(1, Math.abs(expected)), "affine " + i);
        }
    }

    private static void assertVoxels(NiftiImage image, JsonNode expected) throws Exception {
        if (expected.has("raw_sha256_le_fortran")) {
            assertEquals(expected.get("raw_sha256_le_fortran").asText(), image.rawSha256());
        }
        if (expected.has("scaled")) {
            assertValues(image, expected.get("scaled"));
        }
        if (expected.has("scaled_sha256_f64le_fortran")) {
            assertEquals(expected.get("scaled_sha256_f64le_fortran").asText(), scaledSha256(image));
        }
        assertEquals(image.header().datatype().isReal(), image.statistics().isPresent());
    }

    private static void assertValues(NiftiImage image, JsonNode expected) throws IOException {
        ValueStatistics found = image.statistics().orElseThrow();
        double range = number(expected.get("max")) - number(expected.get("min"));
        assertNumber(expected, "min", found.min());
        assertNumber(expected, "max", found.max());
        assertNumber(expected, "nonfinite", found.nonFinite());
        assertEquals(number(expected.get("mean")), found.mean(), 1e-9 * Math.max(1, range));
    }

    private static String scaledSha256(NiftiImage image) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        image.forEachBlock((first, values, count) -> {
            ByteBuffer bytes = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(values, 0, count);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The manifest has spacings in the file's unit of space. */
    private static void assertGrid(Grid grid, double millimetres, JsonNode expected) {
        if (expected.has("axcodes") && hasNearestAxes(grid.affine())) {
            assertEquals(expected.get("axcodes").asText(), grid.orientation());
        }
        JsonNode sizes = expected.path("voxel_sizes");
        for (Axis axis : Axis.values()) {
            if (sizes.has(axis.ordinal())) {
                double spacing = number(sizes.get(axis.ordinal())) * millimetres;
                assertEquals(spacing, grid.spacing().along(axis), 1e-5 * Math.max(1, spacing));
            }
        }
    }

    /** Whether each storage axis has a patient axis of its own that is clearly nearest: then all readers agree on its name. */
    private static boolean hasNearestAxes(Affine affine) {
        Set<Integer> nearest = new HashSet<>();
        for (int axis = 0; axis < 3; axis++) {
            double[] parts = new double[3];
            for (int row = 0; row < 3; row++) {
                parts[row] = Math.abs(affine.at(row, axis));
            }
            double[] sorted = Arrays.stream(parts).sorted().toArray();
            for (int row = 0; row < 3; row++) {
                if (parts[row] == sorted[2] && sorted[1] < CLEARLY * sorted[2]) {
                    nearest.add(row);
                }
            }
        }
        return nearest.size() == 3;
    }

    private static void assertVolume(Volume volume, NiftiImage image) throws IOException {
        NiftiHeader header = image.header();
        List<Long> dims = new ArrayList<>(header.dims());
        dims.addAll(List.of(1L, 1L, 1L));
        assertEquals(dims.get(0), volume.grid().extent().x());
        assertEquals(dims.get(1), volume.grid().extent().y());
        assertEquals(dims.get(2), volume.grid().extent().z());
        float[] found = volume.values();
        assertEquals(header.values(), found.length);
        image.forEachBlock((first, values, count) -> {
            for (int i = 0; i < count; i++) {
                assertEquals((float) values[i], found[(int) first + i]);
            }
        });
    }

    /** Reading and writing again keeps every fact and every bit of the voxels, in both forms. */
    private void assertWrittenAgain(NiftiImage image) throws Exception {
        for (String name : List.of("again.nii.gz", "again.hdr")) {
            Path file = folder.resolve(name);
            NiftiWriter.write(file, image);
            NiftiImage again = NiftiImage.open(file);
            assertSameFacts(image.header(), again.header());
            assertEquals(image.rawSha256(), again.rawSha256());
            Files.delete(file);
        }
        assertTrue(Files.deleteIfExists(folder.resolve("again.img")));
    }

    /** All that the headers say is the same, but for where the voxels are in their files. */
    private static void assertSameFacts(NiftiHeader one, NiftiHeader other) throws ReflectiveOperationException {
        for (RecordComponent fact : NiftiHeader.class.getRecordComponents()) {
            if (!fact.getName().equals("voxelOffset")) {
                assertEquals(fact.getAccessor().invoke(one), fact.getAccessor().invoke(other), fact.getName());
            }
        }
    }
}
