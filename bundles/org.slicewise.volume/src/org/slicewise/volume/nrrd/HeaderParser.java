// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slicewise.nifti.stored.NumberType;

/** Makes the facts of a header of its fields, and refuses what cannot be. */
final class HeaderParser {

    /** The fields that are facts of a header of their own, or say where its data are. */
    private static final List<String> KNOWN = List.of(
            "type",
            "dimension",
            "sizes",
            "endian",
            "encoding",
            "space",
            "space dimension",
            "space directions",
            "space origin",
            "space units",
            "spacings",
            "units",
            "kinds",
            "data file",
            "line skip",
            "byte skip");

    private static final Pattern VECTOR = Pattern.compile("\\s*(?:(none)|\\(([^()]*+)\\))", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile("\\s*(?:\"([^\"]*+)\"|([^\\s\"]++))");

    private final HeaderFields fields;

    private HeaderParser(HeaderFields fields) {
        this.fields = fields;
    }

    static NrrdHeader parse(HeaderFields fields) throws NrrdFormatException {
        return new HeaderParser(fields).header();
    }

    private NrrdHeader header() throws NrrdFormatException {
        NumberType type = type();
        int axes = axes();
        List<Long> sizes = sizes(axes);
        NrrdEncoding encoding = encoding();
        Optional<NrrdSpace> space = space();
        int coordinates = coordinates(space);
        return new NrrdHeader(
                type,
                sizes,
                byteOrder(type, encoding),
                encoding,
                space,
                directions(axes, coordinates),
                origin(coordinates),
                texts("space units", coordinates),
                spacings(axes),
                texts("units", axes),
                texts("kinds", axes),
                others(axes),
                fields.pairs(),
                fields.comments());
    }

    private NumberType type() throws NrrdFormatException {
        HeaderFields.Field field = fields.require("type");
        return TypeNames.find(field.value().replaceAll("\\s+", " "))
                .orElseThrow(() -> fields.error(field, "a type such as \"short\" or \"float\" (no block)"));
    }

    private int axes() throws NrrdFormatException {
        HeaderFields.Field field = fields.require("dimension");
        long axes = whole(field, field.value());
        if (axes < 1 || axes > NrrdHeader.MOST_AXES) {
            throw fields.error(field, "1 to %d axes".formatted(NrrdHeader.MOST_AXES));
        }
        return (int) axes;
    }

    private List<Long> sizes(int axes) throws NrrdFormatException {
        HeaderFields.Field field = fields.require("sizes");
        List<Long> sizes = new ArrayList<>();
        for (String word : words(field, axes)) {
            long size = whole(field, word);
            if (size < 1) {
                throw fields.error(field, "at least 1 value along each axis");
            }
            sizes.add(size);
        }
        return sizes;
    }

    private NrrdEncoding encoding() throws NrrdFormatException {
        HeaderFields.Field field = fields.require("encoding");
        return NrrdEncoding.named(field.value())
                .orElseThrow(() -> fields.error(field, "raw, gzip, bzip2, ascii or hex"));
    }

    /** The byte order, which a header must say where it matters. */
    private ByteOrder byteOrder(NumberType type, NrrdEncoding encoding) throws NrrdFormatException {
        boolean matters = type.bytes() > 1 && encoding != NrrdEncoding.TEXT;
        Optional<HeaderFields.Field> field = matters ? Optional.of(fields.require("endian")) : fields.find("endian");
        if (field.isEmpty()) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return switch (field.get().value().toLowerCase(Locale.ROOT)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw fields.error(field.get(), "little or big");
        };
    }

    private Optional<NrrdSpace> space() throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find("space");
        if (field.isPresent()) {
            return Optional.of(NrrdSpace.named(field.get().value())
                    .orElseThrow(() -> fields.error(field.get(), "a space such as \"left-posterior-superior\"")));
        }
        return fields.find("space dimension").map(dimension -> NrrdSpace.UNNAMED);
    }

    /** The coordinates of a vector in the space; 0 when there is no space. */
    private int coordinates(Optional<NrrdSpace> space) throws NrrdFormatException {
        if (space.isEmpty()) {
            return 0;
        }
        if (space.get() != NrrdSpace.UNNAMED) {
            return NrrdSpace.hasTime(fields.require("space").value()) ? 4 : 3;
        }
        HeaderFields.Field field = fields.require("space dimension");
        long dimension = whole(field, field.value());
        if (dimension < 1 || dimension > NrrdHeader.MOST_AXES) {
            throw fields.error(field, "1 to %d coordinates".formatted(NrrdHeader.MOST_AXES));
        }
        return (int) dimension;
    }

    private List<Optional<List<Double>>> directions(int axes, int coordinates) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find("space directions");
        if (field.isEmpty()) {
            return List.of();
        }
        List<Optional<List<Double>>> directions = vectors(field.get(), coordinates);
        if (directions.size() != axes) {
            throw fields.error(field.get(), "%d vectors or \"none\", one an axis".formatted(axes));
        }
        return directions;
    }

    private Optional<List<Double>> origin(int coordinates) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find("space origin");
        if (field.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<List<Double>>> vectors = vectors(field.get(), coordinates);
        if (vectors.size() != 1) {
            throw fields.error(field.get(), "one vector");
        }
        return vectors.get(0);
    }

    /** Vectors in parentheses; {@code none}, and a vector of nothing but NaN, are empty. */
    private List<Optional<List<Double>>> vectors(HeaderFields.Field field, int coordinates) throws NrrdFormatException {
        String expected =
                "vectors of %d numbers such as (1,0,0), in a space with a name or a dimension".formatted(coordinates);
        List<Optional<List<Double>>> vectors = new ArrayList<>();
        Matcher matcher = VECTOR.matcher(field.value());
        int at = 0;
        while (at < field.value().length()) {
            if (coordinates == 0 || !matcher.region(at, field.value().length()).lookingAt()) {
                throw fields.error(field, expected);
            }
            at = matcher.end();
            List<Double> vector = matcher.group(1) != null
                    ? List.of()
                    : numbers(field, matcher.group(2).split(","));
            if (!vector.isEmpty() && vector.size() != coordinates) {
                throw fields.error(field, expected);
            }
            vectors.add(Optional.of(vector).filter(v -> !v.stream().allMatch(value -> value.isNaN())));
        }
        return vectors;
    }

    private List<Double> spacings(int axes) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find("spacings");
        return field.isEmpty() ? List.of() : numbers(field.get(), words(field.get(), axes));
    }

    /** The fields that are carried along; thicknesses, which stand in for spacings, are checked too. */
    private Map<String, String> others(int axes) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find(NrrdHeader.THICKNESSES);
        if (field.isPresent()) {
            numbers(field.get(), words(field.get(), axes));
        }
        return fields.others(KNOWN);
    }

    /** Words, or texts in quotes, as many as said; none where the field is missing. */
    private List<String> texts(String name, int count) throws NrrdFormatException {
        Optional<HeaderFields.Field> field = fields.find(name);
        if (field.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(field.get().value());
        while (matcher.lookingAt()) {
            texts.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        if (matcher.regionStart() < matcher.regionEnd() || texts.size() != count) {
            throw fields.error(field.get(), "%d words".formatted(count));
        }
        return texts;
    }

    private String[] words(HeaderFields.Field field, int count) throws NrrdFormatException {
        String[] words = field.value().split("\\s+");
        if (words.length != count) {
            throw fields.error(field, "%d values, one an axis".formatted(count));
        }
        return words;
    }

    private List<Double> numbers(HeaderFields.Field field, String[] words) throws NrrdFormatException {
        List<Double> numbers = new ArrayList<>();
        for (String word : words) {
            numbers.add(NumberWords.real(word.strip()).orElseThrow(() -> fields.error(field, "numbers")));
        }
        return Collections.unmodifiableList(numbers);
    }

    private long whole(HeaderFields.Field field, String word) throws NrrdFormatException {
        return NumberWords.whole(word).orElseThrow(() -> fields.error(field, "whole numbers"));
    }
}
