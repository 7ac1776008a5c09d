// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.Optional;
import java.util.SortedSet;
import org.slicewise.sampling.EvenSlices;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Grid;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which slices of a dense mask are taken for annotated. */
final class KeptSlices {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup
    private Which which;

    /** Returns which slices to keep; empty if what is annotated is to be taken as it is. */
    Optional<Choice> choice() {
        if (which == null) {
            return Optional.empty();
        }
        if (which.slices != null) {
            SortedSet<Integer> indices = Usage.value(command, "--slices", () -> SliceList.parse(which.slices))
                    .indices();
            return Optional.of(grid -> new AnnotatedSlices(grid.axialAxis(), indices));
        }
        SliceBudget budget = Usage.value(command, "--density", () -> new SliceBudget.Density(which.density));
        return Optional.of(grid -> EvenSlices.of(grid, budget));
    }

    /** Tells which slices of a grid to keep. */
    @FunctionalInterface
    interface Choice {
        AnnotatedSlices of(Grid grid);
    }

    /** Either the one or the other. */
    static final class Which {
        @Option(
                names = "--slices",
                paramLabel = "LIST",
                description = "Storage indices of the axial slices to keep, from 0, such as 0,4,8-11.")
        private String slices;

        @Option(
                names = "--density",
                paramLabel = "D",
                description = "Fraction of the axial slices to keep, evenly spaced.")
        private Double density;
    }
}
