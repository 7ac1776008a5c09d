// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.volume.Case;
import org.slicewise.volume.CaseHeaders;
import org.slicewise.volume.Grid;
import org.slicewise.volume.MaskPart;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.layout.CohortListing;
import org.slicewise.volume.text.Csv;

/**
 * A listing as a CSV table or as JSON.
 *
 * @param headers what the headers of the cases tell, in their order; empty if they were not read
 */
record CohortReport(CohortListing listing, List<CaseHeaders> headers) {

    private static final String HEADER = "case,patient,images,masks,rule,left out";
    private static final String HEADER_OF_HEADERS = ",extent,spacing,orientation,channels,warning";

    /** Returns the table: first the cases, then what is left out. */
    String csv() {
        Map<String, CaseHeaders> byId = byId();
        Stream<String> cases = listing.cohort().cases().stream()
                .map(each -> row(Stream.concat(
                        Stream.of(
                                each.id(),
                                each.patient(),
                                joined(images(each)),
                                joined(masks(each)),
                                joined(rules(each)),
                                ""),
                        byId.isEmpty() ? Stream.empty() : facts(byId.get(each.id())))));
        Stream<String> leftOut = listing.leftOut().stream()
                .map(each -> row(Stream.concat(
                        Stream.of(each.id(), "", "", "", "", each.reason()),
                        byId.isEmpty() ? Stream.empty() : Stream.of("", "", "", "", ""))));
        String header = byId.isEmpty() ? HEADER : HEADER + HEADER_OF_HEADERS;
        return Stream.of(Stream.of(header), cases, leftOut)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the same as an object with {@code how}, {@code cases} and {@code leftOut}. */
    Json json() {
        Map<String, CaseHeaders> byId = byId();
        return new Json()
                .with("how", listing.how())
                .with(
                        "cases",
                        listing.cohort().cases().stream()
                                .map(each -> object(each, byId.get(each.id())).members())
                                .toList())
                .with(
                        "leftOut",
                        listing.leftOut().stream()
                                .map(each -> new Json()
                                        .with("case", each.id())
                                        .with("reason", each.reason())
                                        .members())
                                .toList());
    }

    private Map<String, CaseHeaders> byId() {
        return headers.stream().collect(Collectors.toMap(each -> each.files().id(), Function.identity()));
    }

    private static Json object(Case each, CaseHeaders headers) {
        Json object = new Json()
                .with("case", each.id())
                .with("patient", each.patient())
                .with("images", images(each))
                .with("masks", masks(each))
                .with("rules", rules(each));
        if (headers == null) {
            return object;
        }
        Grid grid = headers.grid();
        return object.with(
                        "extent",
                        List.of(
                                grid.extent().x(),
                                grid.extent().y(),
                                grid.extent().z()))
                .with(
                        "spacing",
                        List.of(
                                grid.spacing().x(),
                                grid.spacing().y(),
                                grid.spacing().z()))
                .with("orientation", grid.orientation())
                .with("channels", headers.channels())
                .with("warning", grid.warning().orElse(null));
    }

    private static Stream<String> facts(CaseHeaders headers) {
        Grid grid = headers.grid();
        Spacing mm = grid.spacing();
        return Stream.of(
                grid.extent().toString(),
                "%sx%sx%s".formatted(mm.x(), mm.y(), mm.z()),
                grid.orientation(),
                String.valueOf(headers.channels()),
                grid.warning().orElse(""));
    }

    private static List<String> images(Case each) {
        return each.images().stream().map(Path::toString).toList();
    }

    private static List<String> masks(Case each) {
        return parts(each).map(part -> part.file().toString()).toList();
    }

    private static List<String> rules(Case each) {
        return parts(each).map(part -> part.rule().text()).toList();
    }

    private static Stream<MaskPart> parts(Case each) {
        return each.mask().stream().flatMap(mask -> mask.parts().stream());
    }

    private static String joined(List<String> texts) {
        return String.join(" | ", texts);
    }

    private static String row(Stream<String> fields) {
        return fields.map(Csv::field).collect(Collectors.joining(","));
    }
}
