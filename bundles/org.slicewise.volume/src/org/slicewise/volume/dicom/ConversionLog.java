// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dcm2niix printed while it converted, in bounded memory.
 *
 * <p>It prints the warnings on a volume before the line that says "Convert N DICOM as NAME (XxYxZxT)"; two of them do
 * not begin as warnings.
 */
final class ConversionLog {

    private static final int MOST_TEXTS = 50;
    private static final int MOST_VOLUMES = 100_000;
    private static final Pattern CONVERTED =
            Pattern.compile("Convert (\\d{1,9}) DICOM as (?:.*[/\\\\])?(.+) \\(\\d+x\\d+x\\d+x\\d+\\)");
    private static final Pattern WARNING =
            Pattern.compile("(?i:warning:?)\\s+(.+)|(.* DUPLICATES .*|Slices not stacked.*)");
    private static final Pattern ERROR = Pattern.compile("(?i)(?:fatal\\s+)?error:?\\s+(.+)");

    private final Map<String, Entry> volumes = new LinkedHashMap<>();
    private final Set<String> pending = new LinkedHashSet<>();
    private final Set<String> errors = new LinkedHashSet<>();
    private String lastWarning = "";
    private String last = "";
    private long converted;

    /**
     * What was printed on a volume.
     *
     * @param files how many files it was made of
     */
    record Entry(int files, List<String> warnings) {}

    /** Takes the next line. */
    synchronized void add(String line) {
        String text = line.strip();
        Matcher converted = CONVERTED.matcher(text);
        Matcher warning = WARNING.matcher(text);
        Matcher error = ERROR.matcher(text);
        if (converted.matches()) {
            note(converted.group(2), Integer.parseInt(converted.group(1)));
        } else if (warning.matches()) {
            String said = warning.group(1) == null ? warning.group(2) : warning.group(1);
            keep(pending, said);
            lastWarning = said;
        } else if (error.matches()) {
            keep(errors, error.group(1));
        }
        last = text.isEmpty() ? last : text;
    }

    private void note(String name, int files) {
        converted += files;
        if (volumes.size() < MOST_VOLUMES) {
            volumes.put(name, new Entry(files, List.copyOf(pending)));
        }
        pending.clear();
    }

    private static void keep(Set<String> texts, String text) {
        if (texts.size() < MOST_TEXTS) {
            texts.add(text);
        }
    }

    /** What was printed on the volume of this file name without ending. */
    synchronized Optional<Entry> volume(String name) {
        return Optional.ofNullable(volumes.get(name));
    }

    /** How many files went into volumes. */
    synchronized long converted() {
        return converted;
    }

    /** All errors; where there is none, the last warning. */
    synchronized List<String> complaints() {
        if (!errors.isEmpty()) {
            return List.copyOf(errors);
        }
        return lastWarning.isEmpty() ? List.of() : List.of(lastWarning);
    }

    /** The first error; where there is none, the last warning, else the last line. */
    synchronized String why() {
        return complaints().stream().findFirst().orElse(last.isEmpty() ? "it printed nothing" : last);
    }
}
