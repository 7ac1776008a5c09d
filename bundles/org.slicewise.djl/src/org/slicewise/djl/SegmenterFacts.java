// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.TrainingSpec;

/** What a segmenter's file tells besides the weights. */
record SegmenterFacts(TrainingSpec spec, LabelNames labels, int channels) {

    private static final int MOST_CHANNELS = 1024;

    static SegmenterFacts of(StoredSegmenter segmenter) {
        return new SegmenterFacts(
                segmenter.spec(), segmenter.labels(), segmenter.plan().shape().channels());
    }

    /** What the text of a file says. */
    static SegmenterFacts of(Map<String, String> text, ModelFile file) throws ModelFormatException {
        try {
            SortedMap<Integer, String> names = new TreeMap<>();
            FactKind.LABEL.in(text).forEach((label, name) -> names.put(Integer.valueOf(label), name));
            return new SegmenterFacts(
                    TrainingSpec.fromMap(FactKind.SPEC.in(text)),
                    new LabelNames(names),
                    channels(text.get("channels")));
        } catch (IllegalArgumentException e) {
            throw file.invalidText(e);
        }
    }

    /** The plan of the network, without weights. */
    NetworkPlan plan(ModelFile file) throws ModelFormatException {
        try {
            return NetworkPlan.of(spec.network(), channels, labels.classes(), spec.patch());
        } catch (IllegalArgumentException e) {
            throw file.refusal("a network this Slicewise knows", e.getMessage(), e);
        }
    }

    /** The facts as text. */
    SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put("channels", Integer.toString(channels));
        FactKind.SPEC.putAll(map, spec.toMap());
        FactKind.LABEL.putAll(map, labels.names());
        return map;
    }

    private static int channels(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST_CHANNELS) {
            throw new IllegalArgumentException(
                    "\"channels\" must be from 1 to %d, but is \"%s\".".formatted(MOST_CHANNELS, text));
        }
        return Integer.parseInt(text);
    }
}
