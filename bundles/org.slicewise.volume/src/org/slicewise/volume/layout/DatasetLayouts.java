// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dataset layouts there are, by name. */
public final class DatasetLayouts {

    private static final Map<String, DatasetLayout> BY_NAME = byName(new ImagesLabelsLayout());

    private DatasetLayouts() {}

    /** The names of all layouts. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The layout of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static DatasetLayout named(String name) {
        DatasetLayout layout = BY_NAME.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("There is no layout \"%s\"; known are %s.".formatted(name, names()));
        }
        return layout;
    }

    private static Map<String, DatasetLayout> byName(DatasetLayout... layouts) {
        Map<String, DatasetLayout> byName = new LinkedHashMap<>();
        for (DatasetLayout layout : layouts) {
            if (byName.put(layout.name(), layout) != null) {
                throw new IllegalStateException("Two layouts are named \"%s\".".formatted(layout.name()));
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
