// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slicewise.sampling.CaseSample;
import org.slicewise.sampling.ChosenSlice;
import org.slicewise.sampling.CohortSample;
import org.slicewise.sampling.SamplingSpec;
import org.slicewise.volume.text.Csv;

/** What was chosen, as text. */
record SampleTable(CohortSample sample) {

    static final String HEADER = "case,axis,total,count,slices,kind,order,scores\n";

    /** Returns the table of a cohort, one line for each case. */
    String csv() {
        return HEADER + sample.cases().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(CaseSample one) {
        return Csv.row(
                one.id(),
                axis(one),
                one.total(),
                one.chosen().size(),
                joined(one.slices().indices(), String::valueOf),
                sample.spec().kind().word(),
                joined(one.chosen(), slice -> String.valueOf(slice.index())),
                joined(one.chosen(), slice -> String.format(Locale.ROOT, "%.6g", slice.score())));
    }

    /** Returns the only case as JSON. */
    String json(String image) {
        SamplingSpec spec = sample.spec();
        CaseSample one = sample.cases().get(0);
        return new Json()
                .with("image", image)
                .with("axis", axis(one))
                .with("total", one.total())
                .with("nominal", sample.nominal())
                .with("chosen", chosen(one))
                .with("sampler", spec.sampler().name())
                .with("kind", spec.kind().word())
                .with("scoreMeaning", spec.sampler().scoreMeaning())
                .with("features", spec.needsFeatures() ? spec.features() : null)
                .with("seed", spec.seed())
                .toString();
    }

    private static List<Map<String, Object>> chosen(CaseSample one) {
        return IntStream.range(0, one.chosen().size())
                .mapToObj(order -> slice(one, order))
                .toList();
    }

    private static Map<String, Object> slice(CaseSample one, int order) {
        ChosenSlice slice = one.chosen().get(order);
        return new Json()
                .with("index", slice.index())
                .with("canonicalIndex", one.canonicalIndex(slice.index()))
                .withFinite("positionMm", one.positionMm(slice.index()))
                .withFinite("score", slice.score())
                .with("order", order + 1)
                .members();
    }

    private static String axis(CaseSample one) {
        return one.axis().name().toLowerCase(Locale.ROOT);
    }

    private static <T> String joined(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(" "));
    }
}
