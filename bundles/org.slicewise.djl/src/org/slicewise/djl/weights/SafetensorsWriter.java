// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes tensors in the form of safetensors, as 32-bit floats; the same content gives the same bytes. */
public final class SafetensorsWriter {

    /** Numbers begin at a multiple of this, so that other programs can map the file into memory. */
    private static final int ALIGNMENT = 8;

    private static final int CHUNK = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private SafetensorsWriter() {}

    /**
     * Writes the header and all numbers.
     *
     * @param metadata texts about the file as a whole
     * @param tensors shapes by names, in the order in which they are written
     * @param values the numbers of each tensor, as many as its shape says
     */
    public static void write(
            OutputStream out, SortedMap<String, String> metadata, List<StoredTensor> tensors, List<float[]> values)
            throws IOException {
        requireSizes(tensors, values);
        byte[] header = header(metadata, tensors);
        int padding = -header.length & ALIGNMENT - 1;
        ByteBuffer start =
                ByteBuffer.allocate(Long.BYTES + header.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(header.length + padding)
                .put(header)
                .put(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        out.write(start.array());
        for (float[] numbers : values) {
            write(out, numbers);
        }
    }

    private static void requireSizes(List<StoredTensor> tensors, List<float[]> values) {
        if (tensors.size() != values.size()) {
            throw new IllegalArgumentException(
                    "%d tensors need the numbers of as many, not of %d.".formatted(tensors.size(), values.size()));
        }
        for (int i = 0; i < tensors.size(); i++) {
            StoredTensor tensor = tensors.get(i);
            if (tensor.type() != ElementType.F32 || tensor.count() != values.get(i).length) {
                throw new IllegalArgumentException(
                        "%s cannot be written from %d 32-bit floats.".formatted(tensor, values.get(i).length));
            }
        }
    }

    private static byte[] header(Map<String, String> metadata, List<StoredTensor> tensors) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeObjectFieldStart(SafetensorsJson.METADATA);
                for (Map.Entry<String, String> fact : metadata.entrySet()) {
                    json.writeStringField(fact.getKey(), fact.getValue());
                }
                json.writeEndObject();
            }
            long begin = 0;
            for (StoredTensor tensor : tensors) {
                long end = begin + tensor.count() * tensor.type().bytes();
                writeEntry(json, tensor, begin, end);
                begin = end;
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeEntry(JsonGenerator json, StoredTensor tensor, long begin, long end) throws IOException {
        json.writeObjectFieldStart(tensor.name());
        json.writeStringField("dtype", tensor.type().name());
        json.writeArrayFieldStart("shape");
        for (long side : tensor.shape()) {
            json.writeNumber(side);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("data_offsets");
        json.writeNumber(begin);
        json.writeNumber(end);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OutputStream out, float[] numbers) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < numbers.length; ) {
            int next = Math.min(numbers.length - done, CHUNK / Float.BYTES);
            chunk.clear().asFloatBuffer().put(numbers, done, next);
            out.write(chunk.array(), 0, next * Float.BYTES);
            done += next;
        }
    }
}
