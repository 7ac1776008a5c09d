// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.layout.DatasetLayouts;
import org.slicewise.volume.phantom.PhantomKind;
import org.slicewise.volume.phantom.PhantomSpec;
import org.slicewise.volume.phantom.Phantoms;
import org.slicewise.volume.resample.Interpolation;

class PreprocessedFolderTest {

    private static final PreprocessingSpec SPEC = PreprocessingSpec.UNCHANGED.with(
            Map.of("orientation", "LPS", "extent", "20,12,keep", "intensity", "percentiles 1 99, z-score"));

    @TempDir
    Path folder;

    private List<Case> cases;
    private Path out;

    @BeforeEach
    void writePhantoms() throws IOException {
        PhantomSpec phantoms =
                new PhantomSpec(PhantomKind.ORGAN, new Extent(16, 16, 8), new Spacing(1, 1, 2), 0.05, 0.3, 1);
        cases = Phantoms.writeCohort(phantoms, 2, folder.resolve("cohort"), done -> {}, () -> false)
                .cases();
        out = folder.resolve("out");
    }

    private boolean make(Case one, PreprocessingSpec spec) throws IOException {
        return PreprocessedFolder.open(out).make(one, spec, part -> {});
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void holdsACohortWhoseMasksAreSparse() throws IOException {
        for (Case one : cases) {
            assertTrue(make(one, SPEC));
        }
        assertEquals(
                List.of(
                        "images/organ-0001.nii.gz",
                        "images/organ-0002.nii.gz",
                        "labels/organ-0001.nii.gz",
                        "labels/organ-0002.nii.gz",
                        "preprocessing.json"),
                filesBelow(out));
        Case read = DatasetLayouts.named("images-labels")
                .read(out, true)
                .cohort()
                .cases()
                .get(0);
        PreprocessingTransform transform =
                PreprocessedFolder.open(out).transforms().get("organ-0001");
        assertTrue(read.readGrid().sameAs(transform.target()));
        SparseMask mask = read.readMask();
        assertFalse(mask.isComplete(), "padding is not annotated");
        Case source = cases.get(0);
        assertArrayEquals(
                transform.apply(source.readImage()).values(), read.readImage().values());
        Mask truth = source.readMask().labels();
        SparseMask back = transform.revert(mask, Interpolation.NEAREST);
        for (int i = 0; i < truth.grid().extent().voxels(); i++) {
            int found = back.toFileMask().at(i);
            assertTrue(found == SparseMask.UNANNOTATED || found == truth.at(i));
        }
    }

    @Test
    void whatIsThereIsNotMadeAgainUnlessSomethingChanged() throws IOException {
        Case one = cases.get(0);
        Path image = out.resolve("images/organ-0001.nii.gz");
        assertTrue(make(one, SPEC));
        assertFalse(make(one, SPEC));
        assertTrue(make(one, SPEC.with(PreprocessingOption.PAD_VALUE, "3")));
        assertFalse(make(one, SPEC.with(PreprocessingOption.PAD_VALUE, "3")));
        Files.write(image, new byte[5]);
        assertTrue(make(one, SPEC.with(PreprocessingOption.PAD_VALUE, "3")), "the image is not the one that was made");
        Files.delete(out.resolve("labels/organ-0001.nii.gz"));
        assertTrue(make(one, SPEC.with(PreprocessingOption.PAD_VALUE, "3")), "the mask is missing");
        Phantoms.generate(PhantomSpec.of(PhantomKind.LESIONS), "other").image().write(one.image());
        Case withoutMask = new Case(one.id(), one.images(), Optional.empty());
        assertTrue(make(withoutMask, SPEC), "the source is another one");
        assertEquals(List.of("images/organ-0001.nii.gz", "preprocessing.json"), filesBelow(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdr img", "nhdr raw.gz"})
    void voxelsBesideAHeaderAreWatchedToo(String endings) throws IOException {
        Path header = folder.resolve("pair." + endings.split(" ")[0]);
        Path voxels = folder.resolve("pair." + endings.split(" ")[1]);
        Case one = cases.get(0);
        one.readImage().write(header);
        Case pair = new Case("pair", List.of(header), one.mask());
        assertTrue(make(pair, SPEC));
        assertFalse(make(pair, SPEC));
        FileTime stamped = Files.getLastModifiedTime(header);
        cases.get(1).readImage().write(header);
        Files.setLastModifiedTime(header, stamped);
        Files.setLastModifiedTime(voxels, FileTime.fromMillis(stamped.toMillis() + 5000));
        assertTrue(make(pair, SPEC), "the voxels are others");
        assertFalse(make(pair, SPEC));
    }

    @Test
    void whatCannotBeMadeLeavesWhatWasMadeBefore() throws IOException {
        Case one = cases.get(0);
        assertTrue(make(one, SPEC));
        List<String> files = filesBelow(out);
        PreprocessingSpec tooLarge = SPEC.with(PreprocessingOption.EXTENT, "100000,100000,100000");
        assertThrows(InvalidVolumeException.class, () -> make(one, tooLarge));
        assertEquals(files, filesBelow(out));
        assertFalse(make(one, SPEC), "what was made is still known");
    }

    @Test
    void workThatIsEndedLeavesNothingHalfMade() throws IOException {
        make(cases.get(0), SPEC);
        PreprocessedFolder opened = PreprocessedFolder.open(out);
        assertThrows(
                CancellationException.class,
                () -> opened.make(cases.get(1), SPEC, part -> {
                    throw new CancellationException();
                }));
        assertEquals(
                List.of("images/organ-0001.nii.gz", "labels/organ-0001.nii.gz", "preprocessing.json"), filesBelow(out));
        assertFalse(make(cases.get(0), SPEC));
        assertTrue(make(cases.get(1), SPEC));
    }

    @Test
    void sourcesAreNeverWrittenOver() throws IOException {
        PreprocessedFolder same = PreprocessedFolder.open(folder.resolve("cohort"));
        byte[] before = Files.readAllBytes(cases.get(0).image());
        assertTrue(assertThrows(InvalidVolumeException.class, () -> same.make(cases.get(0), SPEC, part -> {}))
                .getMessage()
                .contains("written over"));
        assertArrayEquals(before, Files.readAllBytes(cases.get(0).image()));
    }

    @Test
    void sourcesOfAnyEndingAreNotAmongResults() throws IOException {
        Case one = cases.get(0);
        Path image = Files.createDirectories(out.resolve("images")).resolve("a.nrrd");
        one.readImage().write(image);
        Path link = Files.createSymbolicLink(folder.resolve("link.nrrd"), image);
        Path there = Files.createSymbolicLink(out.resolve("images/b.nii.gz"), one.image());
        for (Path each : List.of(image, link, there)) {
            Case among = new Case("c", List.of(each), Optional.empty());
            String message = assertThrows(InvalidVolumeException.class, () -> make(among, SPEC))
                    .getMessage();
            assertTrue(
                    message.startsWith(each + " is to be preprocessed and lies in " + out.resolve("images")), message);
        }
        assertEquals(List.of("images/a.nrrd", "images/b.nii.gz"), filesBelow(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "labels"})
    void filesOfOthersAreNeitherReplacedNorRemoved(String place) throws IOException {
        make(cases.get(1), SPEC);
        Path file = out.resolve(place).resolve("organ-0001.nii.gz");
        Files.writeString(file, "mine");
        Case one = cases.get(0);
        for (Case each : List.of(one, one.withMask(Optional.empty()))) {
            String message = assertThrows(InvalidVolumeException.class, () -> make(each, SPEC))
                    .getMessage();
            assertTrue(message.startsWith(file + " would be written over"), message);
        }
        assertEquals("mine", Files.readString(file));
        Files.delete(file);
        assertTrue(make(one, SPEC));
    }

    /** A file cannot take the place of a folder with something in it, so that it ends after the old image is gone. */
    @Test
    void whatIsCutOffWhileFilesAreReplacedGoesOn() throws IOException {
        Case one = cases.get(0);
        make(one, SPEC);
        make(cases.get(1), SPEC);
        Path label = out.resolve("labels/organ-0001.nii.gz");
        Files.delete(label);
        Path inTheWay = Files.createDirectories(label).resolve("a");
        Files.writeString(inTheWay, "");
        assertThrows(IOException.class, () -> make(one, SPEC));
        assertEquals(
                List.of("organ-0002"),
                List.copyOf(PreprocessedFolder.open(out).transforms().keySet()));
        assertFalse(Files.exists(out.resolve("images/organ-0001.nii.gz")), "an image without its mask");
        Files.delete(inTheWay);
        assertTrue(make(one, SPEC));
        assertFalse(make(one, SPEC));
        assertFalse(Files.readString(out.resolve(PreprocessedFolder.FILE)).contains("announced"));
    }

    @Test
    void whatIsSaidOfManyCasesIsNotWrittenAnewForEach() throws IOException {
        Path file = out.resolve(PreprocessedFolder.FILE);
        Path journal = out.resolve(".preprocessing.journal");
        Case one = cases.get(0);
        int noted = 0;
        for (int i = 1; i <= 40; i++) {
            Case each = new Case("c" + i, one.images(), one.mask());
            assertTrue(make(each, PreprocessingSpec.UNCHANGED));
            assertEquals(i, PreprocessedFolder.open(out).transforms().size());
            assertFalse(make(each, PreprocessingSpec.UNCHANGED));
            noted += Files.readString(file).contains("\"c%d\"".formatted(i)) ? 0 : 1;
        }
        assertTrue(noted > 0, "the file was written for each case");
        Files.writeString(journal, "{\"id\":\"c41\",\"ca", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        PreprocessedFolder opened = PreprocessedFolder.open(out);
        assertEquals(40, opened.transforms().size(), "a line that was cut off says nothing");
        opened.complete();
        assertFalse(Files.exists(journal));
        assertEquals(40, PreprocessedFolder.open(out).transforms().size());
    }

    @Test
    void aJournalOfAnySizeIsNotReadIntoMemory() throws IOException {
        make(cases.get(0), SPEC);
        try (RandomAccessFile journal =
                new RandomAccessFile(out.resolve(".preprocessing.journal").toFile(), "rw")) {
            journal.setLength((256 << 20) + 1);
        }
        Exception e = assertThrows(InvalidVolumeException.class, () -> PreprocessedFolder.open(out));
        assertTrue(e.getMessage().contains("268435457 bytes"), e.getMessage());
    }

    @Test
    void aBadMaskLeavesWhatWasMadeBefore() throws IOException {
        Case one = cases.get(0);
        make(one, SPEC);
        Map<String, byte[]> before = contents();
        Mask.of(new Grid(new Extent(2, 2, 2), SmallGrids.scaled(1, 1, 1)), new byte[8])
                .write(one.mask().get().file());
        assertThrows(InvalidVolumeException.class, () -> make(one, SPEC));
        assertSame(before, contents());
    }

    @Test
    void aLateEndLeavesWhatWasMadeBefore() throws IOException {
        Case one = cases.get(0);
        make(one, SPEC);
        Map<String, byte[]> before = contents();
        PreprocessingSpec other = SPEC.with(PreprocessingOption.PAD_VALUE, "3");
        for (double late : new double[] {0.05, 0.5, 1}) {
            PreprocessedFolder opened = PreprocessedFolder.open(out);
            assertThrows(
                    CancellationException.class,
                    () -> opened.make(one, other, part -> {
                        if (part >= late) {
                            throw new CancellationException();
                        }
                    }));
            assertSame(before, contents());
            assertFalse(opened.make(one, SPEC, part -> {}));
        }
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : filesBelow(out)) {
            contents.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return contents;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, content) -> assertArrayEquals(content, found.get(name), name));
    }

    @Test
    void aCaseThatCannotBePreprocessedIsNamed() {
        Case one = new Case("a", cases.get(0).images(), Optional.empty());
        String message = assertThrows(
                        InvalidVolumeException.class, () -> make(one, SPEC.with(PreprocessingOption.CROP, "above 1e9")))
                .getMessage();
        assertTrue(message.startsWith("Case \"a\", image " + one.image()), message);
        for (String id : List.of("../a", "a/b", ".a", "a\\b")) {
            Case outside = new Case(id, one.images(), Optional.empty());
            assertThrows(InvalidVolumeException.class, () -> make(outside, SPEC));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"format\":\"other\"}",
                "{\"format\":\"slicewise preprocessing\",\"version\":2}",
                "{\"format\":\"slicewise preprocessing\",\"version\":1,\"cases\":{\"a\":{}}}",
                "{\"format\":\"slicewise preprocessing\",\"version\":1,\"cases\":{},\"announced\":\"a\"}",
                "{\"format\":\"slicewise preprocessing\",\"version\":1,\"cases\":{},\"announced\":[1]}"
            })
    void aFileThatIsWrongIsNamed(String json) throws IOException {
        Path file = Files.createDirectories(out).resolve(PreprocessedFolder.FILE);
        Files.writeString(file, json);
        assertTrue(assertThrows(InvalidVolumeException.class, () -> PreprocessedFolder.open(out))
                .getMessage()
                .startsWith(file.toString()));
    }
}
