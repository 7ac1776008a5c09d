// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that hold the data of a detached header: one by its name, a list, or numbered ones.
 *
 * <p>Headers come from strangers: no file outside of the header's folder is opened, whatever names and links say.
 */
final class DataFiles {

    /** The place of a number in a name. */
    private static final Pattern PLACE = Pattern.compile("%(0?)([0-9]{0,2})[du]");

    /** At the end of the field the first and the last number, the step between, and perhaps the axes of a file. */
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\s)\\s++(-?[0-9]{1,9})\\s++(-?[0-9]{1,9})\\s++(-?[0-9]{1,9})(?:\\s++([0-9]{1,2}))?$");

    private static final Pattern LIST = Pattern.compile("list(?:\\s+([0-9]{1,2}))?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 1 << 12;

    private final Path header;
    private final HeaderFields fields;
    private final HeaderFields.Field field;
    private final List<Long> sizes;

    private DataFiles(Path header, HeaderFields fields, HeaderFields.Field field, List<Long> sizes) {
        this.header = header;
        this.fields = fields;
        this.field = field;
        this.sizes = sizes;
    }

    /** The files in the order of their data; empty when the data follow the header. */
    static Optional<List<Path>> of(Path header, HeaderFields fields, List<Long> sizes) throws IOException {
        Optional<HeaderFields.Field> field = fields.find("data file");
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataFiles(header, fields, field.get(), sizes).files());
    }

    private List<Path> files() throws IOException {
        if (field.value().length() > LONGEST_NAME) {
            throw fields.error(field, "a name of at most %d characters".formatted(LONGEST_NAME));
        }
        Matcher list = LIST.matcher(field.value());
        if (list.matches()) {
            requireSlabs(fields.listed().size(), list.group(1));
            return inFolder(fields.listed());
        }
        Matcher place = PLACE.matcher(field.value());
        Matcher range = RANGE.matcher(field.value());
        return place.find() && range.find(place.end()) ? numbered(place, range) : List.of(inFolder(field));
    }

    private List<Path> numbered(Matcher place, Matcher range) throws IOException {
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        long step = Long.parseLong(range.group(3));
        if (step == 0 || (last - first) / step < 0) {
            throw fields.error(field, "a first number, a last one and a step between them");
        }
        requireSlabs((last - first) / step + 1, range.group(4));
        String before = field.value().substring(0, place.start());
        String after = field.value().substring(place.end(), range.start());
        String format = format(place.group(1), place.group(2));
        List<Path> files = new ArrayList<>();
        for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
            String name = before + String.format(Locale.ROOT, format, number) + after;
            files.add(inFolder(new HeaderFields.Field(field.at(), field.name(), name)));
        }
        return files;
    }

    /** The format of a number of at least so many digits, padded with zeros or blanks; no digits or zero say nothing. */
    private static String format(String zero, String width) {
        int digits = width.isEmpty() ? 0 : Integer.parseInt(width);
        return digits == 0 ? "%d" : "%" + zero + digits + "d";
    }

    /** Refuses a number of files that does not fit the axes that run from file to file. */
    private void requireSlabs(long files, String dimension) throws NrrdFormatException {
        int axes = sizes.size();
        int within = dimension == null ? axes - 1 : Integer.parseInt(dimension);
        long slabs = 1;
        for (int axis = Math.min(within, axes - 1); axis < axes; axis++) {
            slabs = saturatedProduct(slabs, sizes.get(axis));
        }
        boolean fits = within < axes ? files == slabs : within == axes && files > 0 && slabs % files == 0;
        if (!fits) {
            throw fields.error(field, "as many files as slabs of the sizes %s, not %d,".formatted(sizes, files));
        }
    }

    private static long saturatedProduct(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b > 0 ? a * b : Long.MAX_VALUE;
    }

    private List<Path> inFolder(List<HeaderFields.Field> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (HeaderFields.Field name : names) {
            files.add(inFolder(name));
        }
        return files;
    }

    private Path inFolder(HeaderFields.Field name) throws IOException {
        Path folder = header.toAbsolutePath().getParent().toRealPath();
        Path file;
        try {
            file = folder.resolve(name.value());
        } catch (InvalidPathException e) {
            throw fields.error(name, "the name of a file");
        }
        if (name.value().isEmpty() || !file.normalize().startsWith(folder)) {
            throw fields.error(name, "a file in the folder of the header");
        }
        if (!Files.isRegularFile(file)) {
            throw fields.error(name, "the name of a file that is beside the header, as no such file is there,");
        }
        if (!file.toRealPath().startsWith(folder)) {
            throw fields.error(name, "a file in the folder of the header, not a link out of it,");
        }
        return file;
    }
}
