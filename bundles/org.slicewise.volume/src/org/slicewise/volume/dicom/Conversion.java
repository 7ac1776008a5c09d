// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One call of dcm2niix for the files of some folders; where it gives up because of a file that it names, it is called
 * again without that file.
 *
 * @param limit time for each call
 */
record Conversion(Dcm2niix tool, PatientIds patients, Duration limit, ImportMonitor monitor) {

    private static final int MOST_CALLS = 20;

    /** Exit codes (README of dcm2niix): some files failed, or a series lacks files. What it wrote is complete. */
    private static final Set<Integer> IN_PART = Set.of(8, 10);

    private static final int NO_IMAGES = 2;
    private static final String TOO_MANY_DAMAGED =
            "dcm2niix gave up %d times because of damaged files; copy the folder again.".formatted(MOST_CALLS);

    private static final String IN_NO_VOLUME =
            "So many of these files are in no volume, as copies, without an image or damaged; look for missing slices.";

    /** Converts into a scratch folder. */
    Converted run(List<SourceFolder> folders, Path scratch) throws IOException {
        List<RefusedDicom> refused = new ArrayList<>();
        List<Path> files =
                folders.stream().flatMap(folder -> folder.files().stream()).toList();
        for (int call = 0; call < MOST_CALLS && !files.isEmpty(); call++) {
            StagedFiles staged = StagedFiles.in(scratch.resolve("call" + call), files);
            ConversionLog log = new ConversionLog();
            ChildProcess.Ended ended = tool.convert(staged.scratch(), limit, monitor::isCancelled, log::add);
            List<Path> damaged = damaged(ended, log, staged, refused);
            if (damaged.isEmpty()) {
                return converted(folders, staged, log, ended, refused);
            }
            files = staged.without(damaged);
            FileTree.delete(staged.scratch());
        }
        if (!files.isEmpty()) {
            String source = SourceFolders.text(folders);
            refused.add(new RefusedDicom(source, files.size(), TOO_MANY_DAMAGED));
        }
        return new Converted(List.of(), refused);
    }

    /**
     * The files because of which dcm2niix gave up; each is added to what is refused. It warns of files that it converts
     * too, so that a warning counts only where it is the last and there is no error.
     */
    private static List<Path> damaged(
            ChildProcess.Ended ended, ConversionLog log, StagedFiles staged, List<RefusedDicom> refused) {
        Set<Path> damaged = new LinkedHashSet<>();
        if (gaveUp(ended)) {
            for (String line : log.complaints()) {
                staged.fileOf(line)
                        .filter(damaged::add)
                        .ifPresent(file -> refused.add(new RefusedDicom(
                                file.toString(), 1, "dcm2niix cannot read it: " + staged.traced(line))));
            }
        }
        return List.copyOf(damaged);
    }

    private Converted converted(
            List<SourceFolder> folders,
            StagedFiles staged,
            ConversionLog log,
            ChildProcess.Ended ended,
            List<RefusedDicom> refused)
            throws IOException {
        String source = SourceFolders.text(folders);
        int files = staged.files().size();
        String why = staged.traced(log.why());
        if (!ended.inTime() || gaveUp(ended)) {
            refused.add(new RefusedDicom(source, files, failure(ended, why)));
            return new Converted(List.of(), refused);
        }
        if (ended.code() != 0) {
            refused.add(new RefusedDicom(source, files, "Some of these files were not converted: " + why));
        } else if (log.converted() > 0 && log.converted() < files) {
            refused.add(new RefusedDicom(source, (int) (files - log.converted()), IN_NO_VOLUME));
        }
        Converted made = new ConvertedFiles(folders, patients, staged, log).read();
        refused.addAll(made.refused());
        if (made.drafts().isEmpty() && refused.isEmpty()) {
            refused.add(new RefusedDicom(source, files, "dcm2niix made no volume of it: " + why));
        }
        return new Converted(made.drafts(), refused);
    }

    private static boolean gaveUp(ChildProcess.Ended ended) {
        return ended.inTime() && ended.code() != 0 && !IN_PART.contains(ended.code());
    }

    private String failure(ChildProcess.Ended ended, String why) {
        if (!ended.inTime()) {
            return "dcm2niix was stopped after %s; allow it more time.".formatted(spoken(limit));
        }
        return ended.code() == NO_IMAGES
                ? "dcm2niix found no image that it can read: " + why
                : "dcm2niix ended with code %d: %s".formatted(ended.code(), why);
    }

    private static String spoken(Duration limit) {
        return limit.toSeconds() < 120 ? limit.toSeconds() + " s" : limit.toMinutes() + " min";
    }
}
