// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.nifti.stored.NumberType;

/** Writes the lines of a header; every number reads back as the same number. */
final class HeaderWriter {

    private final NrrdHeader header;
    private final StringBuilder text = new StringBuilder("NRRD0005\n");

    private HeaderWriter(NrrdHeader header) {
        this.header = header;
    }

    /** The lines of a header and the blank one at their end. */
    static byte[] write(NrrdHeader header, Optional<String> dataFile) {
        HeaderWriter writer = new HeaderWriter(header);
        header.comments().forEach(comment -> writer.line("# " + comment));
        writer.putLayout();
        writer.putPlace();
        header.fields().forEach(writer::field);
        dataFile.ifPresent(name -> writer.field("data file", name));
        header.pairs().forEach((key, value) -> writer.line(escaped(key) + ":=" + escaped(value)));
        writer.line("");
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void putLayout() {
        field("type", TypeNames.of(header.type()));
        field("dimension", "" + header.sizes().size());
        field("sizes", words(header.sizes()));
        if (header.type() != NumberType.UINT8 && header.type() != NumberType.INT8) {
            field("endian", header.byteOrder() == ByteOrder.BIG_ENDIAN ? "big" : "little");
        }
        field("encoding", header.encoding().label());
    }

    private void putPlace() {
        header.space().ifPresent(this::putSpace);
        if (!header.directions().isEmpty()) {
            field(
                    "space directions",
                    header.directions().stream()
                            .map(direction ->
                                    direction.map(HeaderWriter::vector).orElse("none"))
                            .collect(Collectors.joining(" ")));
        }
        header.origin().ifPresent(origin -> field("space origin", vector(origin)));
        putTexts("space units", header.spaceUnits());
        if (!header.spacings().isEmpty()) {
            field(
                    "spacings",
                    words(header.spacings().stream().map(NumberWords::word).toList()));
        }
        putTexts("units", header.units());
        if (!header.kinds().isEmpty()) {
            field("kinds", header.kinds().stream().map(HeaderWriter::word).collect(Collectors.joining(" ")));
        }
    }

    private void putSpace(NrrdSpace space) {
        int coordinates = header.coordinates();
        if (space == NrrdSpace.UNNAMED) {
            field("space dimension", "" + coordinates);
        } else {
            field("space", space.label() + (coordinates == 4 ? NrrdSpace.TIME : ""));
        }
    }

    private void putTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            field(name, texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(" ")));
        }
    }

    private void field(String name, String value) {
        line(name + ": " + value);
    }

    /** A carriage return at the end is doubled: readers take one of them for a part of the line's end. */
    private void line(String line) {
        text.append(line.replace('\n', ' ')).append(line.endsWith("\r") ? "\r\n" : "\n");
    }

    private static String vector(List<Double> vector) {
        return vector.stream().map(NumberWords::word).collect(Collectors.joining(",", "(", ")"));
    }

    private static String words(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** A word as it is; what is none in quotes. */
    private static String word(String text) {
        return text.isEmpty() || text.chars().anyMatch(Character::isWhitespace) ? '"' + text + '"' : text;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
