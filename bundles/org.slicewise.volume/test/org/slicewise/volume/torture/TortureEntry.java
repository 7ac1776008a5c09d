// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** What the manifest says of one file. */
record TortureEntry(Path folder, JsonNode json) {

    /** What a reader has to do. */
    enum Verdict {
        /** Read the file as the manifest says. */
        OK,
        /** Refuse it with an exception of its format. */
        ERROR,
        /** One or the other, within bounds. */
        EITHER,
        /** Nothing: the file belongs to another one. */
        COMPANION
    }

    String name() {
        return json.get("file").asText();
    }

    /** The file; the test is skipped where it is not there. */
    Path file() {
        Path file = folder.resolve(name());
        Assumptions.assumeTrue(Files.exists(file), name() + " is not here: it is not tested");
        return file;
    }

    /** Whether the file is for the NIfTI reader, be it by its name or since nibabel was asked about it. */
    boolean isNifti() {
        return endsWith(".nii", ".nii.gz", ".hdr", ".hdr.gz", ".img", ".img.gz")
                || json.path("reader").asText().startsWith("nibabel");
    }

    boolean isNrrd() {
        return endsWith(".nrrd", ".nhdr");
    }

    private boolean endsWith(String... endings) {
        String name = name().toLowerCase(Locale.ROOT);
        return List.of(endings).stream().anyMatch(name::endsWith);
    }

    JsonNode header() {
        return json.path("header");
    }

    /**
     * What the manifest intends; where it does not say, a file is fine whose dimensions it has and no error of a reader.
     *
     * <p>Files of other formats that nibabel opens (ANALYZE, MGH) may be read or refused: its class of header tells them.
     */
    Verdict verdict() {
        String format = header().path("class").asText("Nifti");
        String intended = json.path("intended").asText("");
        if (json.has("companion_of") || intended.equals("companion")) {
            return Verdict.COMPANION;
        }
        if (intended.isEmpty()) {
            boolean known = (header().has("shape") || header().has("sizes")) && !json.has("reader_error");
            return known && format.startsWith("Nifti") ? Verdict.OK : Verdict.EITHER;
        }
        return intended.equals("ok") && !format.startsWith("Nifti")
                ? Verdict.EITHER
                : Verdict.valueOf(intended.toUpperCase(Locale.ROOT));
    }

    /** A number of the header; those that JSON cannot say are strings there. */
    static double number(JsonNode json) {
        return json.isNumber()
                ? json.doubleValue()
                : switch (json.asText()) {
                    case "nan" -> Double.NaN;
                    case "inf" -> Double.POSITIVE_INFINITY;
                    case "-inf" -> Double.NEGATIVE_INFINITY;
                    default -> throw new IllegalArgumentException("no number: " + json);
                };
    }

    static List<Double> numbers(JsonNode json) {
        List<Double> numbers = new ArrayList<>();
        json.forEach(number -> numbers.add(number(number)));
        return numbers;
    }
}
