// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slicewise.volume.text.UntrustedJson;

/**
 * The folder that volumes are imported to. Its hidden subfolder holds a record for each conversion, the volumes that have
 * no place yet, the scratch folder, and a lock: two imports never write to one folder. Whatever is in the scratch folder
 * when an import begins was left by one that was killed, and is deleted.
 */
final class ImportFolder implements Closeable {

    private static final String HIDDEN = ".dicom-import";
    private static final String ENDING = ".json";

    private final Path path;
    private final Path scratch;
    private final Path recordFolder;
    private final HeldVolumes held;
    private final FileChannel lock;
    private final List<ImportRecord> records = new ArrayList<>();

    private ImportFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.scratch = path.resolve(HIDDEN).resolve("scratch");
        this.recordFolder = path.resolve(HIDDEN).resolve("records");
        this.held = new HeldVolumes(path.resolve(HIDDEN).resolve("held"));
    }

    /** Makes the folder if need be, locks it, and reads the records of earlier imports. */
    static ImportFolder open(Path path) throws IOException {
        try {
            Files.createDirectories(path.resolve(HIDDEN).resolve("records"));
        } catch (FileAlreadyExistsException e) {
            throw new DicomImportException("%s is a file; choose another output folder.".formatted(e.getFile()));
        } catch (FileSystemException e) {
            throw new DicomImportException(
                    "The output folder %s cannot be written to (%s); choose another one.".formatted(path, e));
        }
        ImportFolder folder = new ImportFolder(path, lock(path));
        try {
            FileTree.delete(folder.scratch);
            folder.readRecords();
            return folder;
        } catch (IOException e) {
            folder.lock.close();
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(HIDDEN).resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException thisProcessHasIt) {
            // Refused below, as if another process had it.
        }
        channel.close();
        throw new DicomImportException(
                "Another import is writing to %s; wait for it, or choose another output folder.".formatted(path));
    }

    /** A record that cannot be read counts for nothing: what it is about is converted again. */
    private void readRecords() throws IOException {
        try (Stream<Path> files = Files.list(recordFolder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                try {
                    records.add(ImportRecord.of(UntrustedJson.read(file, Sidecar.MOST_BYTES)));
                } catch (IOException notARecord) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The records of all imports to this folder, those of most folders first. */
    List<ImportRecord> records() {
        return records.stream()
                .sorted(Comparator.comparing(record -> -record.folders().size()))
                .toList();
    }

    /** Whether every volume of a record is there in its full length. */
    boolean holds(ImportRecord record) throws IOException {
        return record.isWholeIn(path);
    }

    /** The file of a volume. */
    Path file(SeriesFacts facts) {
        return facts.fileIn(path);
    }

    /** What was made and has no place yet. */
    HeldVolumes held() {
        return held;
    }

    /** A fresh folder beside the volumes, on the same file system. */
    Path newScratch() throws IOException {
        FileTree.delete(scratch);
        return Files.createDirectories(scratch);
    }

    /**
     * Puts the held volumes of a record in their places and what earlier imports made away. The record comes last: a
     * kill before leaves whole volumes, and the folders are converted again.
     *
     * @param old the records that this one comes instead of
     */
    void publish(ImportRecord record, List<ImportRecord> old) throws IOException {
        for (ImportRecord.Entry entry : record.volumes()) {
            move(entry.facts().fileIn(held.home(record)), file(entry.facts()));
        }
        move(held.recordFile(record), recordFile(record));
        held.remove(record);
        records.removeAll(old);
        records.add(record);
        delete(old);
    }

    /** Puts away what earlier imports made. */
    void withdraw(List<ImportRecord> old) throws IOException {
        records.removeAll(old);
        delete(old);
    }

    /** Deletes records and their volumes, but none that another record stands for. */
    private void delete(List<ImportRecord> old) throws IOException {
        Set<Path> kept = new HashSet<>();
        for (ImportRecord record : records) {
            kept.add(recordFile(record));
            record.volumes().forEach(entry -> kept.add(file(entry.facts())));
        }
        for (ImportRecord record : old) {
            deleteUnless(kept, recordFile(record));
            for (ImportRecord.Entry entry : record.volumes()) {
                deleteUnless(kept, file(entry.facts()));
            }
        }
    }

    private static void deleteUnless(Set<Path> kept, Path file) throws IOException {
        if (!kept.contains(file)) {
            Files.deleteIfExists(file);
        }
    }

    private Path recordFile(ImportRecord record) {
        return recordFolder.resolve(record.key() + ENDING);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the scratch folder and ends the lock. */
    @Override
    public void close() throws IOException {
        try {
            FileTree.delete(scratch);
        } finally {
            lock.close();
        }
    }
}
