// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON object in the header of a file of safetensors, read piece by piece: nothing but what the form knows. */
final class SafetensorsJson {

    /** The member that is no tensor. */
    static final String METADATA = "__metadata__";

    private static final int MOST_AXES = 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNumberLength(20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Path file;
    private final JsonParser json;
    private final SortedMap<String, String> metadata = new TreeMap<>();
    private final List<SafetensorsHeader.Entry> entries = new ArrayList<>();

    private SafetensorsJson(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /** Reads a header; what it says is not checked against the file. */
    static SafetensorsJson parse(Path file, byte[] header) throws WeightsFormatException {
        try (JsonParser parser = JSON.createParser(utf8(header))) {
            SafetensorsJson read = new SafetensorsJson(file, parser);
            read.readAll();
            return read;
        } catch (JacksonException e) {
            throw refusal(file, e.getOriginalMessage().replaceFirst("(?s)\\R.*", ""), e);
        } catch (CharacterCodingException e) {
            throw refusal(file, "bytes that are no UTF-8", e);
        } catch (WeightsFormatException e) {
            throw e;
        } catch (IOException e) {
            throw refusal(file, e.getMessage(), e);
        }
    }

    private static String utf8(byte[] header) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(header))
                .toString();
    }

    private static WeightsFormatException refusal(Path file, String found, Throwable cause) {
        return new WeightsFormatException(file, "a header in JSON as safetensors has it", found, cause);
    }

    SortedMap<String, String> metadata() {
        return metadata;
    }

    List<SafetensorsHeader.Entry> entries() {
        return entries;
    }

    private void readAll() throws IOException {
        require(json.nextToken(), JsonToken.START_OBJECT, "the header");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            require(json.nextToken(), JsonToken.START_OBJECT, name);
            if (name.equals(METADATA)) {
                readMetadata();
            } else {
                entries.add(entry(name));
            }
        }
        if (json.nextToken() != null) {
            throw refusal(file, "more text after its end", null);
        }
    }

    private void readMetadata() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            require(json.nextToken(), JsonToken.VALUE_STRING, name);
            metadata.put(name, json.getText());
        }
    }

    private SafetensorsHeader.Entry entry(String name) throws IOException {
        ElementType type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "dtype" -> type = type(name);
                case "shape" -> shape = numbers(name);
                case "data_offsets" -> offsets = numbers(name);
                default -> throw refusal(file, "\"%s\" in \"%s\"".formatted(member, name), null);
            }
        }
        if (type == null || shape == null || offsets == null || offsets.size() != 2) {
            throw refusal(file, "\"%s\" without dtype, shape and two data_offsets".formatted(name), null);
        }
        return new SafetensorsHeader.Entry(new StoredTensor(name, type, shape), offsets.get(0), offsets.get(1));
    }

    private ElementType type(String name) throws IOException {
        require(json.currentToken(), JsonToken.VALUE_STRING, name);
        String text = json.getText();
        for (ElementType type : ElementType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw new WeightsFormatException(
                file, "a dtype among " + List.of(ElementType.values()), "\"%s\" of \"%s\"".formatted(text, name));
    }

    /** An array of whole numbers from 0 on. */
    private List<Long> numbers(String name) throws IOException {
        require(json.currentToken(), JsonToken.START_ARRAY, name);
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken(), JsonToken.VALUE_NUMBER_INT, name);
            if (numbers.size() == MOST_AXES || json.getLongValue() < 0) {
                throw refusal(file, "numbers below 0 or more than %d in \"%s\"".formatted(MOST_AXES, name), null);
            }
            numbers.add(json.getLongValue());
        }
        return numbers;
    }

    private void require(JsonToken found, JsonToken expected, String where) throws WeightsFormatException {
        if (found != expected) {
            throw refusal(file, "%s instead of %s in \"%s\"".formatted(found, expected, where), null);
        }
    }
}
