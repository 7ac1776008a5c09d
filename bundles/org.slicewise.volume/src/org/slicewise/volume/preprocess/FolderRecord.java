// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slicewise.nifti.stored.NewFile;
import org.slicewise.volume.InvalidVolumeException;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.text.InvalidJsonException;
import org.slicewise.volume.text.UntrustedJson;

/**
 * What is kept of a folder of preprocessed cases: the cases that are there, and files that were about to be put there.
 *
 * <p>The file is written anew when it has grown by a part; in between a line for each change goes to a journal beside it,
 * so that the work for a case does not grow with the number of cases. Reading takes both.
 */
final class FolderRecord {

    private static final String JOURNAL = ".preprocessing.journal";
    private static final String FORMAT = "slicewise preprocessing";
    private static final String ANNOUNCED = "announced";
    private static final String CASES = "cases";
    private static final String ID = "id";
    private static final int VERSION = 1;
    private static final int LARGEST_FILE = 256 << 20;
    private static final int CASES_PER_LINE = 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final SortedMap<String, PreprocessedCase> cases = new TreeMap<>();
    private final SortedSet<String> announced = new TreeSet<>();
    private int lines;

    private FolderRecord(Path folder) {
        this.folder = folder;
    }

    /** What is said of a folder, which need not be there yet. */
    static FolderRecord open(Path folder) throws IOException {
        FolderRecord record = new FolderRecord(folder);
        Path file = folder.resolve(PreprocessedFolder.FILE);
        if (Files.exists(file)) {
            try {
                JsonMembers all = members(file);
                if (!isOurs(all) || all.whole("version") != VERSION) {
                    throw all.wrong("format", "\"%s\" of version %d".formatted(FORMAT, VERSION));
                }
                record.take(all);
                record.readJournal();
            } catch (IllegalArgumentException e) {
                throw new InvalidVolumeException(e.getMessage());
            }
        }
        return record;
    }

    /** Whether the file of a folder says that it was made by preprocessing. */
    static boolean isOurs(Path folder) throws IOException {
        Path file = folder.resolve(PreprocessedFolder.FILE);
        return Files.isRegularFile(file) && isOurs(members(file));
    }

    SortedMap<String, PreprocessedCase> cases() {
        return Collections.unmodifiableSortedMap(cases);
    }

    /** The files that may be replaced: those of the case that are there, or that were about to be put there. */
    Set<String> own(String id) {
        Set<String> own = new TreeSet<>(announced);
        if (cases.containsKey(id)) {
            own.addAll(cases.get(id).made().keySet());
        }
        return own;
    }

    /** Says that the files of a case are about to be replaced; nothing is said of the case until it is put. */
    void announce(CaseFiles files) throws IOException {
        cases.remove(files.id());
        announced.addAll(files.names());
        keep(files.id());
    }

    /** Says that a case that was announced is there. */
    void put(CaseFiles files, PreprocessedCase made) throws IOException {
        cases.put(files.id(), made);
        files.names().forEach(announced::remove);
        keep(files.id());
    }

    /** Brings the file up to date, unless it is. */
    void complete() throws IOException {
        if (lines > 0) {
            save();
        }
    }

    private void take(JsonMembers all) {
        all.object(CASES).entries().forEach((id, one) -> cases.put(id, PreprocessedCase.read(one)));
        announced.addAll(all.texts(ANNOUNCED));
    }

    /** Takes the lines that are whole; the last one may have been cut off. */
    private void readJournal() throws IOException {
        Path journal = folder.resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return;
        }
        long size = Files.size(journal);
        if (size > LARGEST_FILE) {
            throw new InvalidVolumeException(
                    "%s has %d bytes, but a journal of this program has at most %d. Cure: preprocess into a new folder."
                            .formatted(journal, size, LARGEST_FILE));
        }
        String text = Files.readString(journal);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            JsonMembers change = members(journal.toString(), line);
            String id = change.text(ID);
            cases.remove(id);
            new CaseFiles(folder, id).names().forEach(announced::remove);
            take(change);
        }
        lines = Integer.MAX_VALUE;
    }

    private void keep(String id) throws IOException {
        if (lines >= cases.size() / CASES_PER_LINE) {
            save();
            return;
        }
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(ID, id);
        change.put(CASES, cases.containsKey(id) ? Map.of(id, cases.get(id).members()) : Map.of());
        change.put(ANNOUNCED, announced);
        String line = MAPPER.writeValueAsString(change) + "\n";
        Files.writeString(folder.resolve(JOURNAL), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines++;
    }

    private void save() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("version", VERSION);
        all.put("notAnnotated", SparseMask.UNANNOTATED);
        all.put(
                "reading",
                "In labels/, %s stands for voxels that nobody annotated, such as padding. It is not background: leave these voxels out of training and scores."
                        .formatted(SparseMask.UNANNOTATED));
        Map<String, Object> each = new LinkedHashMap<>();
        cases.forEach((id, one) -> each.put(id, one.members()));
        all.put(CASES, each);
        if (!announced.isEmpty()) {
            all.put(ANNOUNCED, announced);
        }
        Files.createDirectories(folder);
        NewFile.write(folder.resolve(PreprocessedFolder.FILE), PRETTY.writeValueAsBytes(all));
        Files.deleteIfExists(folder.resolve(JOURNAL));
        lines = 0;
    }

    private static JsonMembers members(Path file) throws IOException {
        try {
            return new JsonMembers(file.toString(), UntrustedJson.read(file, LARGEST_FILE));
        } catch (InvalidJsonException e) {
            throw new InvalidVolumeException(e.getMessage());
        }
    }

    private static JsonMembers members(String what, String line) throws IOException {
        try {
            return new JsonMembers(what, UntrustedJson.parse(what, line));
        } catch (InvalidJsonException e) {
            throw new InvalidVolumeException(e.getMessage());
        }
    }

    private static boolean isOurs(JsonMembers all) {
        return all.node().path("format").asText().equals(FORMAT);
    }
}
