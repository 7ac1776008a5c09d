// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.slicewise.volume.text.UntrustedJson;

/**
 * What dcm2niix writes beside a volume. Its values are those of the DICOM files, so they may be anything: a value of
 * another type than it should have counts as not told, with a warning.
 */
final class Sidecar {

    static final int MOST_BYTES = 8 << 20;

    private static final int LONGEST_TEXT = 200;

    private final JsonNode root;
    private final List<String> warnings = new ArrayList<>();

    private Sidecar(JsonNode root) {
        this.root = root;
    }

    /** Reads a sidecar; one that is not there or is no JSON object tells nothing but a warning. */
    static Sidecar read(Path file) {
        Sidecar empty = new Sidecar(MissingNode.getInstance());
        if (!Files.isRegularFile(file)) {
            empty.warnings.add("dcm2niix wrote no sidecar, so that only the voxels are known");
            return empty;
        }
        try {
            return new Sidecar(UntrustedJson.read(file, MOST_BYTES));
        } catch (IOException e) {
            empty.warnings.add("the sidecar of dcm2niix cannot be read: " + firstLine(e));
            return empty;
        }
    }

    private static String firstLine(IOException failure) {
        return plain(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }

    /** What could not be taken. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** A text (or a number as one), without control characters; empty where there is none. */
    String text(String key) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? plain(value.asText()) : wrong(key, "", "text");
    }

    /** The texts of an array. */
    List<String> texts(String key) {
        JsonNode value = root.path(key);
        if (!value.isMissingNode() && !value.isArray()) {
            return wrong(key, List.of(), "list");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(plain(each.asText())));
        return texts;
    }

    /** A finite number. */
    OptionalDouble number(String key) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? OptionalDouble.of(value.asDouble())
                : wrong(key, OptionalDouble.empty(), "number");
    }

    /** A whole number from 0 on. */
    OptionalLong whole(String key) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        return value.canConvertToExactIntegral() && value.canConvertToLong() && value.asLong() >= 0
                ? OptionalLong.of(value.asLong())
                : wrong(key, OptionalLong.empty(), "whole number");
    }

    private <T> T wrong(String key, T instead, String type) {
        warnings.add("%s in the sidecar of dcm2niix is no %s".formatted(key, type));
        return instead;
    }

    private static String plain(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
