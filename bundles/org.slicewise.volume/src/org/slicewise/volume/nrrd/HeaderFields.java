// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the lines of a header say: fields by their names, key/value pairs, comments, and a list of data files. */
final class HeaderFields {

    /**
     * A field.
     *
     * @param at where in the file its line begins
     */
    record Field(long at, String name, String value) {}

    static final String LIST = "list";

    /** The names that have two spellings. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "datafile", "data file",
            "lineskip", "line skip",
            "byteskip", "byte skip",
            "blocksize", "block size",
            "axismins", "axis mins",
            "axismaxs", "axis maxs",
            "sampleunits", "sample units",
            "centerings", "centers",
            "oldmin", "old min",
            "oldmax", "old max");

    private final Path path;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final List<String> comments = new ArrayList<>();
    private final List<Field> listed = new ArrayList<>();

    private HeaderFields(Path path) {
        this.path = path;
    }

    static HeaderFields of(Path path, HeaderText text) throws NrrdFormatException {
        HeaderFields fields = new HeaderFields(path);
        boolean list = false;
        for (HeaderText.Line line : text.lines()) {
            if (list) {
                fields.listed.add(new Field(line.at(), LIST, line.text().strip()));
            } else {
                list = fields.add(line);
            }
        }
        return fields;
    }

    /** Takes a line, and says whether names of data files follow. */
    private boolean add(HeaderText.Line line) throws NrrdFormatException {
        String text = line.text();
        int colon = text.indexOf(':');
        if (text.startsWith("#")) {
            comments.add(text.substring(1).strip());
        } else if (colon <= 0) {
            throw new NrrdFormatException(path, line.at(), "a line \"field: value\" or \"key:=value\"", shown(text));
        } else if (text.startsWith(":=", colon)) {
            pairs.put(unescaped(text.substring(0, colon)), unescaped(text.substring(colon + 2)));
        } else {
            return addField(line.at(), text.substring(0, colon), text.substring(colon + 1));
        }
        return false;
    }

    private boolean addField(long at, String written, String value) throws NrrdFormatException {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        String name = SYNONYMS.getOrDefault(lower, lower);
        Field field = new Field(at, name, value.strip());
        if (fields.put(name, field) != null) {
            throw new NrrdFormatException(path, at, "each field once", "a second \"%s\"".formatted(name));
        }
        return name.equals("data file")
                && field.value().toLowerCase(Locale.ROOT).matches("list(\\s.*)?");
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Field require(String name) throws NrrdFormatException {
        return find(name)
                .orElseThrow(() ->
                        new NrrdFormatException(path, 0, "a header with the field \"%s\"".formatted(name), "none"));
    }

    /** Where a field is, or 0 when it is nowhere. */
    long position(String name) {
        return find(name).map(Field::at).orElse(0L);
    }

    /** The fields whose names are not among these, in their order. */
    Map<String, String> others(List<String> names) {
        Map<String, String> others = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (!names.contains(name)) {
                others.put(name, field.value());
            }
        });
        return others;
    }

    Map<String, String> pairs() {
        return pairs;
    }

    List<String> comments() {
        return comments;
    }

    /** The data files that were listed at the end of the header. */
    List<Field> listed() {
        return listed;
    }

    NrrdFormatException error(Field field, String expected) {
        return new NrrdFormatException(
                path, field.at(), "%s in \"%s\"".formatted(expected, field.name()), shown(field.value()));
    }

    private static String shown(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return "\"" + cut.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    /** In keys and values a line end is written as a backslash and n, a backslash twice. */
    private static String unescaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\n", i)) {
                result.append('\n');
                i++;
            } else if (text.startsWith("\\\\", i)) {
                result.append('\\');
                i++;
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }
}
