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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of an import, converted one by one; then those that share a series are converted together, because half of
 * a series is a volume that looks whole. Nothing gets its place before it is known what shares a series with it.
 */
final class FolderImports {

    private final DicomImport what;
    private final DicomListing listing;
    private final ImportFolder target;
    private final ImportMonitor monitor;
    private final SortedMap<String, SourceFolder> folders = new TreeMap<>();

    /** What was made of each folder, alone or by an earlier import. */
    private final Map<String, ImportRecord> made = new HashMap<>();

    private final Set<ImportRecord> unchanged = new HashSet<>();
    private final FolderGroups groups = new FolderGroups();
    private final Set<ImportRecord> published = new HashSet<>();
    private final List<RefusedDicom> refused = new ArrayList<>();

    FolderImports(DicomImport what, DicomListing listing, ImportFolder target, ImportMonitor monitor)
            throws IOException {
        this.what = what;
        this.listing = listing;
        this.target = target;
        this.monitor = monitor;
        listing.folders().forEach(folder -> folders.put(folder.path().toString(), folder));
        refused.addAll(listing.refused());
    }

    /** Converts all folders; what is refused for the kind of its files comes first among what is refused. */
    DicomImportResult run() throws IOException {
        if (what.overwrite()) {
            target.held().clear();
        } else {
            takeUnchanged();
        }
        List<String> pending = folders.keySet().stream()
                .filter(path -> !made.containsKey(path))
                .toList();
        int number = 0;
        for (String path : pending) {
            monitor.progress(number++, pending.size(), path);
            take(make(sources(Set.of(path))));
        }
        List<SortedSet<String>> all = groups.all();
        int steps = number + (int) all.stream().filter(this::isInParts).count();
        for (SortedSet<String> group : all) {
            if (isInParts(group)) {
                monitor.progress(number++, steps, group.first() + " with " + (group.size() - 1) + " more");
            }
            settle(group);
        }
        target.held().clear();
        monitor.progress(steps, steps, "");
        return result();
    }

    private void takeUnchanged() throws IOException {
        for (ImportRecord record : target.records()) {
            boolean free = record.folders().keySet().stream().noneMatch(made::containsKey);
            if (free && isCurrent(record) && target.holds(record)) {
                take(record);
                unchanged.add(record);
            }
        }
    }

    private void take(ImportRecord record) {
        record.folders().keySet().forEach(path -> made.put(path, record));
        groups.add(record);
    }

    private boolean isCurrent(ImportRecord record) {
        return record.patients().equals(what.patients().choice())
                && !record.folders().isEmpty()
                && record.folders().entrySet().stream()
                        .allMatch(folder -> folders.containsKey(folder.getKey())
                                && folders.get(folder.getKey()).fingerprint().equals(folder.getValue()));
    }

    private List<SourceFolder> sources(Set<String> paths) {
        return paths.stream().map(folders::get).toList();
    }

    /** Converts folders, unless an import that was ended before its end did. */
    private ImportRecord make(List<SourceFolder> sources) throws IOException {
        if (monitor.isCancelled()) {
            throw new CancellationException();
        }
        Optional<ImportRecord> held = target.held().find(sources, what.patients());
        if (held.isPresent()) {
            return held.get();
        }
        Path scratch = target.newScratch();
        Converted converted = new Conversion(what.tool(), what.patients(), what.limit(), monitor).run(sources, scratch);
        return target.held().put(sources, converted, what.patients(), scratch, monitor::isCancelled);
    }

    private boolean isUnchanged(SortedSet<String> group) {
        return group.stream().map(made::get).allMatch(unchanged::contains);
    }

    /** Whether what was made of the folders of a group was not made of all of them together. */
    private boolean isInParts(SortedSet<String> group) {
        return !isUnchanged(group)
                && !made.get(group.first()).folders().keySet().equals(group);
    }

    private void settle(SortedSet<String> group) throws IOException {
        if (isUnchanged(group)) {
            group.forEach(path -> published.add(made.get(path)));
            return;
        }
        Optional<String> outside = outside(group);
        if (outside.isPresent()) {
            refuse(group, outside.get());
        } else {
            publish(group, isInParts(group) ? make(sources(group)) : made.get(group.first()));
        }
    }

    /**
     * Without a volume there is no record either, so that the next import tries again; and of folders that share a
     * series, what was made of one alone is wrong.
     */
    private void publish(SortedSet<String> group, ImportRecord record) throws IOException {
        if (!record.volumes().isEmpty()) {
            target.publish(record, replaceable(group));
            published.add(record);
            return;
        }
        refused.addAll(record.refused());
        if (isInParts(group)) {
            target.withdraw(replaceable(group));
        }
    }

    /** Refuses a group, but keeps what earlier imports made of its folders. */
    private void refuse(SortedSet<String> group, String outside) {
        group.stream().map(made::get).filter(unchanged::contains).forEach(published::add);
        List<SourceFolder> sources = sources(group).stream()
                .filter(folder -> !unchanged.contains(made.get(folder.path().toString())))
                .toList();
        refused.add(new RefusedDicom(
                SourceFolders.text(sources),
                sources.stream().mapToInt(folder -> folder.files().size()).sum(),
                "Series of it were imported to %s from %s before; import both from a folder above, or to another folder."
                        .formatted(what.out(), outside)));
    }

    /** A folder outside of this import that a series of this group was imported from, and that is still there. */
    private Optional<String> outside(SortedSet<String> group) {
        Set<String> series =
                group.stream().flatMap(path -> made.get(path).series().stream()).collect(Collectors.toSet());
        return target.records().stream()
                .filter(record -> record.series().stream().anyMatch(series::contains))
                .flatMap(this::outside)
                .findFirst();
    }

    private Stream<String> outside(ImportRecord record) {
        return record.folders().keySet().stream()
                .filter(path -> !listing.isSearched(Path.of(path)) && Files.isDirectory(Path.of(path)));
    }

    /** The records about any of these folders, but none that is also about a folder outside that is still there. */
    private List<ImportRecord> replaceable(Set<String> paths) {
        return target.records().stream()
                .filter(record ->
                        record.isAbout(paths) && outside(record).findAny().isEmpty())
                .toList();
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
        return published.stream()
                .sorted(Comparator.comparing(record -> record.folders().firstKey()))
                .toList();
    }
}
