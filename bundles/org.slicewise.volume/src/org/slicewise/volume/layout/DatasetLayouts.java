// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dataset layouts there are, by name. */
public final class DatasetLayouts {

    /** The layout that finds out which of the others it is. */
    public static final String AUTO = "auto";

    /** In the order in which {@link #AUTO} asks them: those whose files are the least like those of others first. */
    private static final List<TreeLayout> RECOGNISED = List.of(
            new NnunetRawLayout(),
            new MsdLayout(),
            new ImagesLabelsLayout(),
            new DukeDbcLayout(),
            new Atlas2Layout(),
            new Lits17Layout(),
            new BidsDerivativesLayout());

    private static final Map<String, DatasetLayout> BY_NAME = byName();

    private DatasetLayouts() {}

    /** The names of all layouts; the last one is an example of names that hold patterns. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The layout of a name: one of {@link #names()}, {@code pairs:IMAGES:MASKS} or {@code bids-derivatives:SUFFIX}.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static DatasetLayout named(String name) {
        DatasetLayout layout = BY_NAME.get(name);
        if (layout != null) {
            return layout;
        }
        int colon = name.indexOf(':');
        String rest = name.substring(colon + 1);
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case PairsLayout.NAME -> PairsLayout.parse(rest);
            case BidsDerivativesLayout.NAME -> BidsDerivativesLayout.ofSuffix(rest);
            default -> throw new IllegalArgumentException(
                    "There is no layout \"%s\"; known are %s.".formatted(name, names()));
        };
    }

    /** The layouts that are recognised, in the order in which they are asked. */
    static List<TreeLayout> recognised() {
        return RECOGNISED;
    }

    private static Map<String, DatasetLayout> byName() {
        Map<String, DatasetLayout> byName = new LinkedHashMap<>();
        Stream.of(Stream.of(new AutoLayout(RECOGNISED)), RECOGNISED.stream(), Stream.of(PairsLayout.EXAMPLE))
                .flatMap(layouts -> layouts)
                .forEach(layout -> {
                    if (byName.put(layout.name(), layout) != null) {
                        throw new IllegalStateException("Two layouts are named \"%s\".".formatted(layout.name()));
                    }
                });
        return Collections.unmodifiableMap(byName);
    }
}
