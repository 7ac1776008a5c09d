// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.slicewise.volume.text.UntrustedJson;

/**
 * Compressed volumes that wait for their places: before all folders of an import are converted, nobody knows which of
 * them share a series. What was made in one conversion lies in one subfolder, with its record, which appears when it is
 * whole. So an import that is ended before its end is taken up by the next one.
 */
record HeldVolumes(Path path) {

    private static final String RECORD = "record.json";

    /** What is held of these folders, if it was made of the same files and is whole. */
    Optional<ImportRecord> find(List<SourceFolder> folders, PatientIds patients) throws IOException {
        SortedMap<String, String> fingerprints = SourceFolders.fingerprints(folders);
        Path home = path.resolve(ImportRecord.key(fingerprints.keySet()));
        if (!Files.isRegularFile(home.resolve(RECORD))) {
            return Optional.empty();
        }
        try {
            ImportRecord record = ImportRecord.of(UntrustedJson.read(home.resolve(RECORD), Sidecar.MOST_BYTES));
            boolean same =
                    record.folders().equals(fingerprints) && record.patients().equals(patients.choice());
            return same && record.isWholeIn(home) ? Optional.of(record) : Optional.empty();
        } catch (IOException notARecord) {
            return Optional.empty();
        }
    }

    /**
     * Compresses what was made of some folders and holds it; where no volume was made, nothing is held, so that the next
     * import tries again.
     *
     * @param scratch a folder on the same file system
     */
    ImportRecord put(
            List<SourceFolder> folders,
            Converted converted,
            PatientIds patients,
            Path scratch,
            BooleanSupplier cancelled)
            throws IOException {
        Path whole = Files.createDirectories(scratch.resolve("whole"));
        List<ImportRecord.Entry> entries = new ArrayList<>();
        for (Converted.Draft draft : converted.drafts()) {
            Path file = draft.facts().fileIn(whole);
            CleanCopy.write(draft.file(), file, cancelled);
            Files.delete(draft.file());
            entries.add(new ImportRecord.Entry(draft.facts(), Files.size(file)));
        }
        ImportRecord record =
                new ImportRecord(SourceFolders.fingerprints(folders), patients.choice(), entries, converted.refused());
        if (!entries.isEmpty()) {
            Files.writeString(whole.resolve(RECORD), record.toJson().toPrettyString());
            remove(record);
            Files.createDirectories(path);
            Files.move(whole, home(record), StandardCopyOption.ATOMIC_MOVE);
        }
        return record;
    }

    /** Where the volumes of a record are held. */
    Path home(ImportRecord record) {
        return path.resolve(record.key());
    }

    /** The file of a record that is held. */
    Path recordFile(ImportRecord record) {
        return home(record).resolve(RECORD);
    }

    /** Holds what a record is about no longer. */
    void remove(ImportRecord record) throws IOException {
        FileTree.delete(home(record));
    }

    /** Holds nothing any longer. */
    void clear() throws IOException {
        FileTree.delete(path);
    }
}
