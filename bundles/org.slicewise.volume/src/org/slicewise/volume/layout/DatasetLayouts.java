// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.util.List;
import java.util.stream.Stream;
import org.slicewise.volume.settings.Choices;

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

    private static final Choices<DatasetLayout> KNOWN = Choices.listed("layout", DatasetLayout::name, known());

    private DatasetLayouts() {}

    /** The names of all layouts; the last one is an example of names that hold patterns. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The layout of a name: one of {@link #names()}, {@code pairs:IMAGES:MASKS} or {@code bids-derivatives:SUFFIX}.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static DatasetLayout named(String name) {
        int colon = name.indexOf(':');
        String rest = name.substring(colon + 1);
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case PairsLayout.NAME -> PairsLayout.parse(rest);
            case BidsDerivativesLayout.NAME -> BidsDerivativesLayout.ofSuffix(rest);
            default -> KNOWN.named(name);
        };
    }

    /** The layouts that are recognised, in the order in which they are asked. */
    static List<TreeLayout> recognised() {
        return RECOGNISED;
    }

    private static List<DatasetLayout> known() {
        Stream<DatasetLayout> first = Stream.of(new AutoLayout(RECOGNISED));
        Stream<DatasetLayout> last = Stream.of(PairsLayout.EXAMPLE);
        return Stream.of(first, RECOGNISED.stream(), last)
                .<DatasetLayout>flatMap(layouts -> layouts)
                .toList();
    }
}
