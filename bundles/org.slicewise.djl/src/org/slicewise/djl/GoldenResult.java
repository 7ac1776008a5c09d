// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of one golden file.
 *
 * @param file its name
 * @param figures what was compared, empty if nothing could be
 * @param problem why nothing could be compared, in one line
 */
public record GoldenResult(String file, List<GoldenFigure> figures, Optional<String> problem) {

    public GoldenResult {
        figures = List.copyOf(figures);
    }

    static GoldenResult compared(String file, List<GoldenFigure> figures) {
        return new GoldenResult(file, figures, Optional.empty());
    }

    static GoldenResult failed(String file, String problem) {
        return new GoldenResult(file, List.of(), Optional.of(problem));
    }

    /** True if there are figures and all of them are as expected. */
    public boolean passes() {
        return !figures.isEmpty() && figures.stream().allMatch(GoldenFigure::passes);
    }

    /** The figure that is nearest to failing, or fails most. */
    public Optional<GoldenFigure> worst() {
        return figures.stream().max(Comparator.comparingDouble(GoldenFigure::strain));
    }
}
