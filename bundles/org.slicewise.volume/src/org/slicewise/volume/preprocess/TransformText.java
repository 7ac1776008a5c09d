// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.text.InvalidJsonException;
import org.slicewise.volume.text.UntrustedJson;

/** The JSON form of a {@link PreprocessingTransform}, version 1. */
final class TransformText {

    private static final int VERSION = 1;
    private static final String WHAT = "The preprocessing transform";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TransformText() {}

    static String write(PreprocessingTransform transform) {
        try {
            return MAPPER.writeValueAsString(members(transform));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The transform has no JSON form: " + transform, e);
        }
    }

    static PreprocessingTransform read(String json) {
        try {
            return read(JsonMembers.of(WHAT, UntrustedJson.parse(WHAT, json)));
        } catch (InvalidJsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static Map<String, Object> members(PreprocessingTransform transform) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", VERSION);
        members.put("source", grid(transform.source()));
        members.put("target", grid(transform.target()));
        members.put(
                "intensity",
                transform.intensity().stream().map(TransformText::map).toList());
        members.put("padding", transform.padding());
        members.put("spec", transform.spec().text());
        return members;
    }

    static PreprocessingTransform read(JsonMembers members) {
        int version = members.whole("version");
        if (version != VERSION) {
            throw members.wrong("version", "%d, which this Slicewise reads; use a newer one".formatted(VERSION));
        }
        List<IntensityMap> maps = new ArrayList<>();
        for (JsonMembers map : members.objects("intensity")) {
            maps.add(new IntensityMap(
                    map.number("low", Double.NEGATIVE_INFINITY),
                    map.number("high", Double.POSITIVE_INFINITY),
                    map.number("scale"),
                    map.number("offset")));
        }
        return new PreprocessingTransform(
                grid(members.object("source")),
                grid(members.object("target")),
                maps,
                padding(members, maps.size()),
                PreprocessingSpec.UNCHANGED.with(members.object("spec").texts()));
    }

    private static List<Double> padding(JsonMembers members, int channels) {
        return Arrays.stream(members.numbers("padding", channels)).boxed().toList();
    }

    private static Map<String, Object> grid(Grid grid) {
        Extent extent = grid.extent();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("extent", List.of(extent.x(), extent.y(), extent.z()));
        members.put("affine", grid.affine().toArray());
        return members;
    }

    private static Grid grid(JsonMembers members) {
        int[] extent = members.wholes("extent", 3);
        Affine affine = Affine.of(members.numbers("affine", 12));
        return new Grid(TargetGrid.requireRoom(new Extent(extent[0], extent[1], extent[2])), affine);
    }

    /** What is infinite is left out, since JSON has no word for it. */
    private static Map<String, Object> map(IntensityMap map) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (Double.isFinite(map.low())) {
            members.put("low", map.low());
        }
        if (Double.isFinite(map.high())) {
            members.put("high", map.high());
        }
        members.put("scale", map.scale());
        members.put("offset", map.offset());
        return members;
    }
}
