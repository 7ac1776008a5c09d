// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Volume;

/** Real series of the shared torture set against its manifest.json (made with pydicom). */
class TortureSeriesTest {

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({"hippocrop_study1, 35, 51, 32", "hippocrop_study2, 36, 48, 35", "hippocrop_study3, 34, 50, 40"})
    void everySliceHasThePixelsOfTheManifest(String name, int columns, int rows, int slices) throws Exception {
        DicomImportResult result = run(torture().resolve("dicom").resolve(name));
        assertEquals(List.of(), result.refused());
        ImportedVolume made = result.volumes().get(0);
        assertEquals(slices, made.facts().files());
        assertEquals(
                "MR HippoCrop", made.facts().modality() + " " + made.facts().description());
        Volume volume = Volume.read(made.file());
        assertEquals(new Extent(columns, rows, slices), volume.grid().extent());
        assertEquals(
                "1.0 1.0 1.0 LAS",
                "%s %s %s %s"
                        .formatted(
                                made.grid().spacing().x(),
                                made.grid().spacing().y(),
                                made.grid().spacing().z(),
                                made.grid().orientation()));
        assertPixels("dicom/" + name + "/", volume);
    }

    private static void assertPixels(String files, Volume volume) throws Exception {
        List<JsonNode> expected = manifest(files);
        assertEquals(expected.size(), volume.grid().axialSlices());
        for (int z = 0; z < expected.size(); z++) {
            assertEquals(expected.get(z).path("pixel_sha256_le_c").asText(), checksum(volume, z), "slice " + z);
        }
    }

    @Test
    void imagesAreConvertedAndSegmentationsRefused() throws Exception {
        DicomImportResult result = run(torture().resolve("dicom/dcmqi_23x38x3"));
        assertEquals(2, result.volumes().size());
        result.volumes()
                .forEach(made -> assertEquals(new Extent(23, 38, 3), made.grid().extent()));
        assertEquals(1, result.refused().size());
        assertTrue(result.refused().get(0).source().endsWith("label_seg.dcm"));
        assertTrue(result.refused().get(0).reason().contains("segimage2itkimage"));
    }

    @Test
    void theOnlyImageAmongSegmentationsIsConverted() throws Exception {
        DicomImportResult result = run(torture().resolve("dicom/highdicom"));
        assertEquals(1, result.volumes().size());
        assertEquals(new Extent(128, 128, 1), result.volumes().get(0).grid().extent());
        assertEquals(
                List.of(6), result.refused().stream().map(RefusedDicom::files).toList());
    }

    private DicomImportResult run(Path folder) throws IOException {
        return new DicomImport(folder, out, RealDcm2niix.required(), PatientIds.NONE, Duration.ofMinutes(2), false)
                .run(ImportMonitor.SILENT);
    }

    /** SHA-256 of a slice as 16-bit numbers in the order of DICOM: rows from front to back, so y runs the other way. */
    private static String checksum(Volume volume, int z) throws Exception {
        Extent extent = volume.grid().extent();
        float[] plane = new float[extent.x() * extent.y()];
        volume.slice(0, Axis.Z, z, plane);
        ByteBuffer bytes = ByteBuffer.allocate(2 * plane.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = extent.y() - 1; y >= 0; y--) {
            for (int x = 0; x < extent.x(); x++) {
                bytes.putShort((short) plane[y * extent.x() + x]);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    /** The entries of the files whose names begin so, from foot to head. */
    private static List<JsonNode> manifest(String prefix) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode each : new ObjectMapper()
                .readTree(torture().resolve("manifest.json").toFile())
                .path("files")) {
            if (each.path("file").asText().startsWith(prefix)) {
                entries.add(each);
            }
        }
        entries.sort(Comparator.comparing(
                each -> each.at("/header/ImagePositionPatient/2").asDouble()));
        return entries;
    }

    private static Path torture() {
        Path above = Path.of(System.getProperty("slicewise.shared", "../../../shared"), "data/torture");
        Assumptions.assumeTrue(
                Files.isDirectory(above.resolve("dicom")),
                "shared/data/torture is not here: converting its series is not tested");
        return above;
    }
}
