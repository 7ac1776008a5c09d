// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slicewise.nifti.stored.ValueStatistics;

/** Every NIfTI file of the shared torture set against what independent readers found in it (its manifest.json). */
class TortureSetTest {

    private static final List<String> FOLDERS = List.of("nifti_real/", "orientations48/", "generated/");

    /** What nibabel opens and we refuse, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "generated/analyze75_i2.hdr", "ANALYZE 7.5 leaves left and right open; a silent guess can mirror a patient",
            "generated/bad_dim0_0.nii", "no dimensions are no image; nibabel makes an empty one",
            "generated/bad_dim_zero.nii", "no voxels along y are no image; nibabel makes an empty one",
            "nifti_real/nibabel_test.mgz", "MGH is another format");

    /** What nibabel refuses and we open, and why. */
    private static final Map<String, String> OPENED = Map.of(
            "generated/bad_gz_named_nii.nii", "the content says that it is compressed; the name need not",
            "nifti_real/rs_minimal2.hdr", "the .img of a pair may be compressed where the .hdr is not");

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsTheManifestSays() throws IOException {
        Path folder = SharedData.folder("data/torture");
        Map<String, Object> manifest = object(Json.parse(Files.readString(folder.resolve("manifest.json"))));
        return ((List<?>) manifest.get("files"))
                .stream()
                        .map(TortureSetTest::object)
                        .filter(TortureSetTest::isNifti)
                        .map(entry -> DynamicTest.dynamicTest((String) entry.get("file"), () -> check(folder, entry)));
    }

    private static boolean isNifti(Map<String, Object> entry) {
        String file = (String) entry.get("file");
        return FOLDERS.stream().anyMatch(file::startsWith) && !entry.containsKey("companion_of");
    }

    private static void check(Path folder, Map<String, Object> entry) {
        String name = (String) entry.get("file");
        Path file = folder.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), name + " is not here: it is not tested");
        boolean refused = entry.containsKey("reader_error") || "error".equals(entry.get("intended"));
        assertTimeout(Duration.ofSeconds(5), () -> {
            if (REFUSED.containsKey(name) || refused && !OPENED.containsKey(name)) {
                assertRefused(file);
            } else if (OPENED.containsKey(name)) {
                NiftiImage.open(file).rawSha256();
            } else {
                assertReads(NiftiImage.open(file), object(entry.get("header")));
            }
        });
    }

    private static void assertRefused(Path file) {
        NiftiFormatException e = assertThrows(
                NiftiFormatException.class, () -> NiftiImage.open(file).rawSha256());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertTrue(e.getMessage().startsWith(e.path() + ": at byte " + e.byteOffset()), e.getMessage());
    }

    private static void assertReads(NiftiImage image, Map<String, Object> expected) throws Exception {
        NiftiHeader header = image.header();
        assertEquals(
                numbers(expected.get("shape")),
                header.dims().stream().map(Long::doubleValue).toList());
        assertEquals(number(expected.get("datatype_code")), header.datatype().code());
        assertEquals("big".equals(expected.get("endianness")), header.byteOrder() == ByteOrder.BIG_ENDIAN);
        assertEquals(number(expected.get("qform_code")), header.qformCode());
        assertEquals(number(expected.get("sform_code")), header.sformCode());
        assertEquals(number(expected.get("xyzt_units")), header.units());
        assertEquals(number(expected.get("intent_code")), header.intent());
        assertEquals(number(expected.get("scl_slope_on_disk")), header.slope());
        assertEquals(number(expected.get("scl_inter_on_disk")), header.intercept());
        assertAffine((List<?>) expected.get("affine"), header.affine());
        assertEquals(expected.get("raw_sha256_le_fortran"), image.rawSha256());
        if (expected.containsKey("scaled")) {
            assertValues(image, object(expected.get("scaled")));
            assertEquals(expected.get("scaled_sha256_f64le_fortran"), scaledSha256(image));
        } else {
            assertTrue(image.statistics().isEmpty());
        }
    }

    private static void assertAffine(List<?> rows, double[] affine) {
        double[] expected = rows.stream()
                .limit(3)
                .flatMap(row -> numbers(row).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertArrayEquals(expected, affine, 1e-5);
    }

    private static void assertValues(NiftiImage image, Map<String, Object> expected) throws IOException {
        ValueStatistics found = image.statistics().orElseThrow();
        double tolerance = 1e-9 * Math.max(1, number(expected.get("max")) - number(expected.get("min")));
        assertEquals(number(expected.get("min")), found.min());
        assertEquals(number(expected.get("max")), found.max());
        assertEquals(number(expected.get("mean")), found.mean(), tolerance);
        assertEquals(number(expected.get("nonfinite")), found.nonFinite());
    }

    private static String scaledSha256(NiftiImage image) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        image.forEachBlock((first, values, count) -> {
            ByteBuffer bytes = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(values, 0, count);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    private static List<Double> numbers(Object json) {
        return ((List<?>) json).stream().map(TortureSetTest::number).toList();
    }

    /** Numbers that JSON cannot say are strings there. */
    private static double number(Object json) {
        return json instanceof Double number
                ? number
                : switch ((String) json) {
                    case "nan" -> Double.NaN;
                    case "inf" -> Double.POSITIVE_INFINITY;
                    case "-inf" -> Double.NEGATIVE_INFINITY;
                    default -> throw new IllegalArgumentException("no number: " + json);
                };
    }
}
