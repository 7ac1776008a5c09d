// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.slicewise.volume.torture.TortureEntry.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.nifti.stored.StoredValues;
import org.slicewise.nifti.stored.ValueStatistics;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Volume;
import org.slicewise.volume.nrrd.NrrdEncoding;
import org.slicewise.volume.nrrd.NrrdFormatException;
import org.slicewise.volume.nrrd.NrrdImage;
import org.slicewise.volume.nrrd.NrrdWriter;

/** Every NRRD file of the torture set against what an independent reader found in it. */
class NrrdTortureTest {

    /** The width in bits, and whether a number is signed or a float, by the words of a type. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("signed char", "int8"),
            Map.entry("unsigned char", "uint8"),
            Map.entry("uchar", "uint8"),
            Map.entry("short", "int16"),
            Map.entry("signed short", "int16"),
            Map.entry("ushort", "uint16"),
            Map.entry("unsigned short", "uint16"),
            Map.entry("int", "int32"),
            Map.entry("unsigned int", "uint32"),
            Map.entry("uint", "uint32"),
            Map.entry("long long", "int64"),
            Map.entry("longlong", "int64"),
            Map.entry("unsigned long long", "uint64"),
            Map.entry("ulonglong", "uint64"),
            Map.entry("float", "float32"),
            Map.entry("double", "float64"));

    /** Headers beside one array of values, for which the manifest has no checksum. */
    private static final String DETACHED = "nrrd/BallBinary30x30x30";

    private static final String ATTACHED = "nrrd/BallBinary30x30x30.nrrd";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsTheManifestSays() throws IOException {
        return TortureSet.find().tests(TortureEntry::isNrrd, this::check);
    }

    private void check(TortureEntry entry) throws IOException {
        switch (entry.verdict()) {
            case OK -> assertReads(entry);
            case ERROR -> Bounds.assertRefused(entry.file(), NrrdFormatException.class, () -> readAll(entry.file()));
            case EITHER -> Bounds.read(entry.file(), () -> readAll(entry.file()))
                    .ifPresent(refused -> Bounds.assertTold(entry.file(), refused));
            case COMPANION -> entry.file();
        }
    }

    private static void readAll(Path file) throws IOException {
        NrrdImage.open(file).values().bytes().sha256();
        Volume.read(file).values();
    }

    private void assertReads(TortureEntry entry) throws IOException {
        NrrdImage image = NrrdImage.open(entry.file());
        JsonNode header = entry.header();
        assertEquals(header.get("sizes").asText(), joined(image.header().sizes()));
        String type = header.path("type").asText(image.header().type().label());
        assertEquals(
                TYPES.getOrDefault(type, type.replace("_t", "")),
                image.header().type().label());
        if (header.has("space directions")) {
            assertPlace(image.grid(), header);
        }
        if (entry.json().has("raw_sha256_le_fortran")) {
            assertValues(image.values(), entry.json());
            assertWrittenAgain(image);
        } else if (entry.name().startsWith(DETACHED)) {
            assertDetached(entry, image);
        } else {
            Bounds.read(entry.file(), () -> readAll(entry.file()))
                    .ifPresent(refused -> Bounds.assertTold(entry.file(), refused));
        }
    }

    /** The values are those of the attached file; one header skips more bytes than its data file has too many. */
    private static void assertDetached(TortureEntry entry, NrrdImage image) throws IOException {
        if (entry.name().endsWith("byteskip_minus_five.nhdr")) {
            Bounds.assertRefused(entry.file(), NrrdFormatException.class, () -> readAll(entry.file()));
        } else {
            NrrdImage attached = NrrdImage.open(entry.folder().resolve(ATTACHED));
            assertEquals(
                    attached.values().bytes().sha256(), image.values().bytes().sha256());
        }
    }

    private static void assertValues(StoredValues values, JsonNode expected) throws IOException {
        assertEquals(
                expected.get("raw_sha256_le_fortran").asText(), values.bytes().sha256());
        ValueStatistics found = values.statistics();
        if (expected.has("min") && expected.has("max")) {
            assertEquals(number(expected.get("min")), found.min());
            assertEquals(number(expected.get("max")), found.max());
        }
    }

    /** The vectors of the manifest, turned to RAS by hand: only spaces of the patient are compared. */
    private static void assertPlace(Grid grid, JsonNode header) {
        String space = header.path("space").asText();
        boolean named = space.matches("(right|left)-(anterior|posterior)-superior");
        if (!named || header.has("space units")) {
            return;
        }
        double[] signs = {space.startsWith("left") ? -1 : 1, space.contains("posterior") ? -1 : 1, 1};
        List<double[]> columns = vectors(header.get("space directions").asText());
        List<double[]> origin = vectors(header.path("space origin").asText("(0,0,0)"));
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < columns.size(); axis++) {
                assertEquals(
                        signs[row] * columns.get(axis)[row] + 0.0, grid.affine().at(row, axis));
            }
            assertEquals(signs[row] * origin.get(0)[row] + 0.0, grid.affine().at(row, 3));
        }
        assertEquals(letters(grid.affine()), grid.orientation());
    }

    private static List<double[]> vectors(String text) {
        return Stream.of(text.split("\\)"))
                .filter(vector -> vector.contains("("))
                .map(vector -> vector.substring(vector.indexOf('(') + 1).split(","))
                .map(words -> Stream.of(words)
                        .mapToDouble(word -> Double.parseDouble(word.strip()))
                        .toArray())
                .toList();
    }

    /** The patient axis that each storage axis runs along best, each on its own. */
    private static String letters(Affine affine) {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            int best = 0;
            for (int row = 1; row < 3; row++) {
                best = Math.abs(affine.at(row, axis)) > Math.abs(affine.at(best, axis)) ? row : best;
            }
            letters.append((affine.at(best, axis) > 0 ? "RAS" : "LPI").charAt(best));
        }
        return letters.toString();
    }

    private void assertWrittenAgain(NrrdImage image) throws IOException {
        for (String name : List.of("again.nrrd", "again.nhdr")) {
            Path file = folder.resolve(name);
            NrrdWriter.write(file, image);
            NrrdImage again = NrrdImage.open(file);
            assertEquals(
                    image.header()
                            .with(again.header().byteOrder(), again.header().encoding()),
                    again.header());
            assertEquals(image.values().bytes().sha256(), again.values().bytes().sha256());
            assertEquals(image.grid().affine(), again.grid().affine());
        }
        String data = image.header().encoding() == NrrdEncoding.RAW ? "again.raw" : "again.raw.gz";
        assertEquals(
                Set.of("again.nrrd", "again.nhdr", data), Set.of(folder.toFile().list()));
        for (String name : folder.toFile().list()) {
            Files.delete(folder.resolve(name));
        }
    }

    private static String joined(List<Long> sizes) {
        return String.join(" ", sizes.stream().map(String::valueOf).toList());
    }
}
