// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON objects that anybody may have written: of bounded size and depth. */
public final class UntrustedJson {

    private static final int DEEPEST = 32;

    /** Texts that other programs copied as they were may hold a lone backslash or a control character. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build());

    /** The same for texts of which every word counts. */
    private static final ObjectMapper STRICT = MAPPER.copy()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** What some programs write first, to say that UTF-8 follows. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UntrustedJson() {}

    /**
     * The object of a file; bytes that are no UTF-8 become replacement characters, and of a member that is there twice the
     * last one counts.
     *
     * @throws InvalidJsonException if the file has more bytes, or does not hold an object; the text names the file
     */
    public static JsonNode read(Path file, int mostBytes) throws IOException {
        return parse(file.toString(), text(file, mostBytes));
    }

    /** The same, but members that are there twice, and anything after the object, are refused. */
    public static JsonNode readStrictly(Path file, int mostBytes) throws IOException {
        return parseStrictly(file.toString(), text(file, mostBytes));
    }

    private static String text(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new InvalidJsonException(
                        "%s has more than the %d bytes that are read of such a file".formatted(file, mostBytes));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * The object of a text.
     *
     * @param what what the text is, as the beginning of errors
     */
    public static JsonNode parse(String what, String text) throws InvalidJsonException {
        return parsed(MAPPER, what, text);
    }

    /** The same, but members that are there twice, and anything after the object, are refused. */
    public static JsonNode parseStrictly(String what, String text) throws InvalidJsonException {
        return parsed(STRICT, what, text);
    }

    private static JsonNode parsed(ObjectMapper mapper, String what, String text) throws InvalidJsonException {
        try {
            JsonNode root = mapper.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (!root.isObject()) {
                throw new InvalidJsonException("%s holds no JSON object".formatted(what));
            }
            return root;
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            throw new InvalidJsonException("%s is no JSON that can be read%s: %s"
                    .formatted(
                            what,
                            at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()),
                            e.getOriginalMessage().replaceFirst("(?s)( \\(start marker|\\R).*", "")));
        }
    }
}
