// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slicewise.volume.LabelRule;

/**
 * What nnU-Net's {@code dataset.json} says of labels: a number for each name, or a list of numbers for a region.
 *
 * @param ignored the number of the label "ignore", which must be the highest
 * @param regions whether a name stands for several numbers
 * @param text all names and numbers, as a sentence
 */
record NnunetLabels(OptionalInt ignored, boolean regions, String text) {

    private static final String IGNORE = "ignore";

    static NnunetLabels of(DatasetJson json) throws DatasetLayoutException {
        boolean regions = false;
        int highest = 0;
        for (Map.Entry<String, JsonNode> label : json.content().path("labels").properties()) {
            JsonNode value = label.getValue();
            regions |= value.isArray();
            for (JsonNode number : value.isArray() ? value : List.of(value)) {
                highest = Math.max(highest, number(label.getKey(), number));
            }
        }
        JsonNode ignored = json.content().path("labels").path(IGNORE);
        if (ignored.isMissingNode()) {
            return new NnunetLabels(OptionalInt.empty(), regions, json.labels());
        }
        if (!ignored.isInt() || ignored.asInt() != highest || highest == 0) {
            throw new DatasetLayoutException(
                    "%s gives the label \"%s\" the number %s; it must have the highest number there is (%d)."
                            .formatted(DatasetJson.NAME, IGNORE, ignored, highest));
        }
        return new NnunetLabels(OptionalInt.of(highest), regions, json.labels());
    }

    private static int number(String name, JsonNode number) throws DatasetLayoutException {
        if (!number.isInt() || number.asInt() < 0 || number.asInt() > 0xFFFF) {
            throw new DatasetLayoutException("%s gives the label \"%s\" the number %s; numbers are from 0 to 65535."
                    .formatted(DatasetJson.NAME, name, number));
        }
        return number.asInt();
    }

    LabelRule rule() {
        return ignored.isPresent() ? new LabelRule.Ignoring(ignored.getAsInt()) : new LabelRule.AsStored();
    }

    String sentence() {
        String sentence = text;
        if (ignored.isPresent()) {
            sentence += " Label %d stands for what is not annotated.".formatted(ignored.getAsInt());
        }
        return regions ? sentence + " Lists of numbers are regions; masks keep the numbers that are stored." : sentence;
    }
}
