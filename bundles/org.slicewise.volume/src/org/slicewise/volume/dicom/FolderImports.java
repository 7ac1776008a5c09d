// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/**
 * The folders of an import, converted one by one; those that share a series wait for the end and are converted
 * together, because half of a series is a volume that looks whole.
 */
final class FolderImports {

    private final DicomImport what;
    private final ImportFolder target;
    private final ImportMonitor monitor;
    private final SortedMap<String, SourceFolder> folders = new TreeMap<>();

    /** What there is to tell of each folder so far. */
    private final Map<String, ImportRecord> done = new HashMap<>();

    private final Set<ImportRecord> unchanged = new HashSet<>();

    /** The folders that are known to hold files of a series, by its UID. */
    private final Map<String, SortedSet<String>> owners = new HashMap<>();

    /** Folders to convert together; each folder is in one set at most. */
    private final List<SortedSet<String>> together = new ArrayList<>();

    private final List<RefusedDicom> refused = new ArrayList<>();

    FolderImports(DicomImport what, List<SourceFolder> folders, ImportFolder target, ImportMonitor monitor) {
        this.what = what;
        this.target = target;
        this.monitor = monitor;
        folders.forEach(folder -> this.folders.put(folder.path().toString(), folder));
    }

    /** Converts all folders; what was refused before comes first among what is refused. */
    DicomImportResult run(List<RefusedDicom> refusedBefore) throws IOException {
        refused.addAll(refusedBefore);
        takeUnchanged();
        List<String> pending = folders.keySet().stream()
                .filter(path -> !done.containsKey(path))
                .toList();
        int number = 0;
        for (String path : pending) {
            monitor.progress(number++, pending.size(), path);
            convertAlone(path);
        }
        int all = pending.size() + together.size();
        for (SortedSet<String> paths : together) {
            monitor.progress(number++, all, paths.first() + " with " + (paths.size() - 1) + " more");
            publish(sources(paths), convert(sources(paths)));
        }
        monitor.progress(all, all, "");
        return result();
    }

    private void takeUnchanged() throws IOException {
        for (ImportRecord record : what.overwrite() ? List.<ImportRecord>of() : target.records()) {
            boolean free = record.folders().keySet().stream().noneMatch(done::containsKey);
            if (free && isCurrent(record) && target.holds(record)) {
                take(record);
                unchanged.add(record);
            }
        }
    }

    private void take(ImportRecord record) {
        for (String path : record.folders().keySet()) {
            done.put(path, record);
            record.volumes().forEach(entry -> own(path, entry.facts().series()));
        }
    }

    private void own(String path, String series) {
        if (!series.isEmpty()) {
            owners.computeIfAbsent(series, key -> new TreeSet<>()).add(path);
        }
    }

    private boolean isCurrent(ImportRecord record) {
        return record.patients().equals(what.patients().choice())
                && !record.folders().isEmpty()
                && record.folders().entrySet().stream()
                        .allMatch(folder -> folders.containsKey(folder.getKey())
                                && folders.get(folder.getKey()).fingerprint().equals(folder.getValue()));
    }

    private void convertAlone(String path) throws IOException {
        List<SourceFolder> alone = List.of(folders.get(path));
        Converted converted = convert(alone);
        SortedSet<String> sharing = sharing(converted.series());
        List<String> foreign = foreign(converted.series());
        if (!foreign.isEmpty()) {
            refused.add(new RefusedDicom(
                    path,
                    alone.get(0).files().size(),
                    "Series of it were imported to %s from %s before; import both from a folder above, or to another folder."
                            .formatted(what.out(), foreign.get(0))));
        } else if (sharing.isEmpty()) {
            publish(alone, converted);
        } else {
            converted.series().forEach(series -> own(path, series));
            sharing.add(path);
            join(sharing);
        }
    }

    /** The folders of this import that hold files of one of these series, as far as is known. */
    private SortedSet<String> sharing(Set<String> series) {
        SortedSet<String> paths = new TreeSet<>();
        series.forEach(uid -> paths.addAll(owners.getOrDefault(uid, new TreeSet<>())));
        return paths;
    }

    /** Folders outside of this import that one of these series was imported from, and that are still there. */
    private List<String> foreign(Set<String> series) {
        return target.records().stream()
                .filter(record -> !record.isAbout(folders.keySet()) && holdsAny(record, series))
                .map(record -> record.folders().firstKey())
                .filter(path -> Files.isDirectory(Path.of(path)))
                .toList();
    }

    private static boolean holdsAny(ImportRecord record, Set<String> series) {
        return record.volumes().stream()
                .anyMatch(entry -> series.contains(entry.facts().series()));
    }

    private void join(SortedSet<String> paths) {
        for (SortedSet<String> others : List.copyOf(together)) {
            if (others.stream().anyMatch(paths::contains)) {
                together.remove(others);
                paths.addAll(others);
            }
        }
        together.add(paths);
    }

    private List<SourceFolder> sources(SortedSet<String> paths) {
        return paths.stream().map(folders::get).toList();
    }

    private Converted convert(List<SourceFolder> sources) throws IOException {
        if (monitor.isCancelled()) {
            throw new CancellationException();
        }
        Conversion conversion = new Conversion(what.tool(), what.patients(), what.limit(), monitor);
        return conversion.run(sources, target.newScratch());
    }

    /**
     * Without a volume there is no record either, so that the next import tries again; and of folders that share a
     * series, what was made of one alone is wrong.
     */
    private void publish(List<SourceFolder> sources, Converted converted) throws IOException {
        if (!converted.drafts().isEmpty()) {
            take(target.publish(sources, converted, what.patients(), monitor::isCancelled));
            return;
        }
        refused.addAll(converted.refused());
        if (sources.size() > 1) {
            Set<String> paths = SourceFolders.fingerprints(sources).keySet();
            done.keySet().removeAll(paths);
            target.withdraw(paths);
        }
    }

    private DicomImportResult result() throws IOException {
        List<ImportedVolume> volumes = new ArrayList<>();
        for (ImportRecord record : inOrder()) {
            for (ImportRecord.Entry entry : record.volumes()) {
                SeriesFacts facts = entry.facts();
                volumes.add(ImportedVolume.read(facts, target.file(facts), unchanged.contains(record)));
            }
            refused.addAll(record.refused());
        }
        return new DicomImportResult(volumes, refused);
    }

    private List<ImportRecord> inOrder() {
        return new HashSet<>(done.values())
                .stream()
                        .sorted(Comparator.comparing(record -> record.folders().firstKey()))
                        .toList();
    }
}
