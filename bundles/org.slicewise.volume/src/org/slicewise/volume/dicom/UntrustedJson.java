// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON objects from files that anybody may have written: of bounded size and depth. */
final class UntrustedJson {

    static final int MOST_BYTES = 8 << 20;
    static final int DEEPEST = 32;

    /** dcm2niix copies texts as they are, so a text may hold a lone backslash or a control character. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build());

    private UntrustedJson() {}

    /** Reads a file; bytes that are no UTF-8 become replacement characters. */
    static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("it is larger than %d bytes".formatted(MOST_BYTES));
            }
            JsonNode root = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!root.isObject()) {
                throw new IOException("it is no JSON object");
            }
            return root;
        }
    }

    /** A tree as text. */
    static String write(JsonNode root) {
        return root.toPrettyString();
    }
}
