// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.text.Csv;

/**
 * The table of the Duke breast MRI collection that names each of its DICOM files, a few hundred thousand lines.
 *
 * <p>Its columns {@code original_path_and_filename}, such as {@code DICOM_Images/Breast_MRI_001/pre/...}, and
 * {@code descriptive_path}, whose last folder is that of the series, tell the series before contrast of each subject.
 */
final class SeriesTable {

    private static final String ORIGINAL = "original_path_and_filename";
    private static final String DESCRIPTIVE = "descriptive_path";
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_LINES = 5_000_000;

    private SeriesTable() {}

    /** The folder of the series before contrast by subject; lines that do not say are passed over. */
    static Map<String, String> read(FoundFile table) throws IOException {
        Map<String, String> series = new HashMap<>();
        try (Reader file = new InputStreamReader(Files.newInputStream(table.path()), StandardCharsets.UTF_8);
                BufferedReader text = new BufferedReader(file)) {
            String titles = line(text);
            List<String> header = titles == null ? List.of() : Csv.fields(titles);
            int original = header.indexOf(ORIGINAL);
            int descriptive = header.indexOf(DESCRIPTIVE);
            if (original < 0 || descriptive < 0) {
                throw new DatasetLayoutException("%s does not have both columns %s and %s in its first line."
                        .formatted(table.path(), ORIGINAL, DESCRIPTIVE));
            }
            int lines = 0;
            for (String line = line(text); line != null && lines < MOST_LINES; line = line(text), lines++) {
                if (line.contains("pre")) {
                    List<String> fields = Csv.fields(line);
                    if (fields.size() > Math.max(original, descriptive)) {
                        put(fields.get(original), fields.get(descriptive), series);
                    }
                }
            }
        }
        return series;
    }

    private static void put(String original, String descriptive, Map<String, String> series) {
        String[] folders = original.split("/+");
        String[] path = descriptive.split("/+");
        boolean isPre = folders.length > 2
                && original.substring(original.indexOf(folders[1])).contains("pre");
        if (isPre && path.length > 1) {
            series.putIfAbsent(folders[1], path[path.length - 2]);
        }
    }

    /** The next line without what is beyond the longest; null at the end. */
    private static String line(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() < LONGEST_LINE && c != '\r' && c != '\uFEFF') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
