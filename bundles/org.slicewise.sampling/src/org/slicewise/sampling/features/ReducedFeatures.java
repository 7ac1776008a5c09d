// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.WorkMonitor;

/** Long feature vectors as their principal components, so that all comparisons cost the same. */
public final class ReducedFeatures {

    /** The number of components kept. */
    static final int DIMENSIONS = 32;

    private ReducedFeatures() {}

    /** The 32 principal components of all vectors together, or as many as they have dimensions; by the same ids. */
    public static Map<String, SliceFeatures> of(Map<String, SliceFeatures> features, WorkMonitor monitor) {
        List<float[]> rows = new ArrayList<>();
        features.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> addRows(each.getValue(), rows));
        PrincipalAxes axes = PrincipalAxes.of(rows, DIMENSIONS, monitor);
        Map<String, SliceFeatures> reduced = new LinkedHashMap<>();
        features.forEach((id, each) -> reduced.put(id, axes.project(each.toArray(), each.count())));
        return reduced;
    }

    private static void addRows(SliceFeatures features, List<float[]> rows) {
        for (int slice = 0; slice < features.count(); slice++) {
            rows.add(features.only(new int[] {slice}).toArray());
        }
    }
}
