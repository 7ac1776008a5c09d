// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was made of some folders that were converted together, as it is kept beside the volumes to know them again.
 *
 * @param folders the fingerprint of each folder by its path
 * @param patients the choice that was made for patient ids
 */
record ImportRecord(
        SortedMap<String, String> folders, String patients, List<Entry> volumes, List<RefusedDicom> refused) {

    private static final int FORMAT = 1;

    /** A volume and the length of its file in bytes. */
    record Entry(SeriesFacts facts, long bytes) {}

    /** What tells the record of some folders from all others. */
    static String key(Set<String> paths) {
        return TextChecksum.hex(32, new TreeSet<>(paths).toArray(String[]::new));
    }

    /** The name of the record's file without ending: the same for the same folders. */
    String key() {
        return key(folders.keySet());
    }

    /** The Series Instance UIDs of the volumes that have one. */
    Set<String> series() {
        return volumes.stream()
                .map(entry -> entry.facts().series())
                .filter(uid -> !uid.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether a folder holds every volume in its full length. */
    boolean isWholeIn(Path folder) throws IOException {
        for (Entry entry : volumes) {
            Path file = entry.facts().fileIn(folder);
            if (!Files.isRegularFile(file) || Files.size(file) != entry.bytes()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the record is about one of these folders. */
    boolean isAbout(Set<String> paths) {
        return folders.keySet().stream().anyMatch(paths::contains);
    }

    ObjectNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("patients", patients);
        ObjectNode paths = root.putObject("folders");
        folders.forEach(paths::put);
        ArrayNode entries = root.putArray("volumes");
        volumes.forEach(entry -> entries.add(toJson(entry.facts()).put("bytes", entry.bytes())));
        ArrayNode rows = root.putArray("refused");
        refused.forEach(one -> rows.addObject()
                .put("source", one.source())
                .put("files", one.files())
                .put("reason", one.reason()));
        return root;
    }

    private static ObjectNode toJson(SeriesFacts facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", facts.name()).put("part", facts.part()).put("patient", facts.patient());
        json.put("study", facts.study()).put("series", facts.series());
        facts.number().ifPresent(number -> json.put("number", number));
        json.put("modality", facts.modality()).put("description", facts.description());
        facts.sliceThickness().ifPresent(millimetres -> json.put("sliceThickness", millimetres));
        json.put("source", facts.source()).put("files", facts.files());
        ArrayNode warnings = json.putArray("warnings");
        facts.warnings().forEach(warnings::add);
        return json;
    }

    /** Reads a record; an exception says that this is none of this version. */
    static ImportRecord of(JsonNode root) throws IOException {
        if (root.path("format").asInt() != FORMAT) {
            throw new IOException("it is no record of an import");
        }
        SortedMap<String, String> folders = new TreeMap<>();
        for (Map.Entry<String, JsonNode> folder : root.path("folders").properties()) {
            folders.put(folder.getKey(), folder.getValue().asText());
        }
        List<Entry> volumes = new ArrayList<>();
        for (JsonNode each : root.path("volumes")) {
            volumes.add(new Entry(facts(each), each.path("bytes").asLong(-1)));
        }
        List<RefusedDicom> refused = new ArrayList<>();
        for (JsonNode each : root.path("refused")) {
            refused.add(new RefusedDicom(
                    each.path("source").asText(),
                    each.path("files").asInt(),
                    each.path("reason").asText()));
        }
        return new ImportRecord(folders, root.path("patients").asText(), volumes, refused);
    }

    private static SeriesFacts facts(JsonNode json) throws IOException {
        String name = json.path("name").asText();
        if (!VolumeName.isName(name)) {
            throw new IOException("it names a volume \"%s\"".formatted(name));
        }
        JsonNode number = json.path("number");
        JsonNode thickness = json.path("sliceThickness");
        List<String> warnings = new ArrayList<>();
        json.path("warnings").forEach(warning -> warnings.add(warning.asText()));
        return new SeriesFacts(
                name,
                json.path("part").asText(),
                json.path("patient").asText(),
                json.path("study").asText(),
                json.path("series").asText(),
                number.isNumber() ? OptionalLong.of(number.asLong()) : OptionalLong.empty(),
                json.path("modality").asText(),
                json.path("description").asText(),
                thickness.isNumber() ? OptionalDouble.of(thickness.asDouble()) : OptionalDouble.empty(),
                json.path("source").asText(),
                json.path("files").asInt(),
                warnings);
    }
}
