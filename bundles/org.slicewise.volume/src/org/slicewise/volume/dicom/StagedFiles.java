// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DICOM files under numbers in the subfolder {@code in} of a scratch folder, as links where the system has them. So
 * dcm2niix never sees a name that a user chose, and what it prints on a file can be traced back.
 *
 * @param scratch a fresh folder; the subfolder {@code out} is for what comes out
 */
record StagedFiles(Path scratch, List<Path> files) {

    private static final Pattern NUMBERED = Pattern.compile("(?:\\S*[/\\\\])?in[/\\\\](\\d{7})\\b");

    static StagedFiles in(Path scratch, List<Path> files) throws IOException {
        Path in = Files.createDirectories(scratch.resolve("in"));
        Files.createDirectories(scratch.resolve("out"));
        for (int i = 0; i < files.size(); i++) {
            link(in.resolve(String.format(Locale.ROOT, "%07d", i)), files.get(i));
        }
        return new StagedFiles(scratch, files);
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.copy(file, link);
        }
    }

    /** The folder with what came out. */
    Path out() {
        return scratch.resolve("out");
    }

    /** The file that a line is about. */
    Optional<Path> fileOf(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.find() ? file(numbered) : Optional.empty();
    }

    /** The line with the files' own names. */
    String traced(String line) {
        return NUMBERED.matcher(line)
                .replaceAll(found ->
                        Matcher.quoteReplacement(file(found).map(Path::toString).orElse(found.group())));
    }

    /** The files but some. */
    List<Path> without(List<Path> some) {
        List<Path> left = new ArrayList<>(files);
        left.removeAll(some);
        return left;
    }

    private Optional<Path> file(MatchResult found) {
        int number = Integer.parseInt(found.group(1));
        return number < files.size() ? Optional.of(files.get(number)) : Optional.empty();
    }
}
