// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.sampling.SliceBudget;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.sampling.SliceStack;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Case;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Seeds;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which slices are annotated: budget, sampler and seed. */
final class SamplingOptions {

    private static final String PURPOSE = "sampling";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Budget budget;

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            defaultValue = "evenly-spaced",
            completionCandidates = Samplers.class,
            description = "Which slices: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String sampler;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Checks the options, so that a wrong one ends the command before any work. */
    Choice choice() {
        SliceBudget checked = budget.density == null
                ? Usage.value(command, "--count", () -> new SliceBudget.Count(budget.count))
                : Usage.value(command, "--density", () -> new SliceBudget.Density(budget.density));
        return new Choice(checked, Usage.value(command, "--sampler", () -> SliceSamplers.named(sampler)), seed);
    }

    /** Returns the seed as it was given. */
    long seed() {
        return seed;
    }

    /** How the slices of a case are chosen; independent of the order of the cases. */
    record Choice(SliceBudget budget, SliceSampler sampler, long seed) {

        /** Returns the slices an expert should annotate of the case. */
        AnnotatedSlices of(Case aCase) throws IOException {
            return of(aCase.id(), aCase.readGrid());
        }

        /** Returns the slices an expert should annotate of a volume on that grid. */
        AnnotatedSlices of(String caseId, Grid grid) {
            int total = grid.axialSlices();
            SortedSet<Integer> slices = new TreeSet<>();
            sampler.choose(SliceStack.of(total), budget.slicesOf(total), Seeds.generator(seed, PURPOSE, caseId, 0))
                    .forEach(one -> slices.add(one.index()));
            return new AnnotatedSlices(grid.axialAxis(), slices);
        }
    }

    /** Either the one or the other. */
    static final class Budget {
        @Option(
                names = "--density",
                paramLabel = "D",
                description = "Fraction of the axial slices to annotate, above 0 and at most 1.")
        private Double density;

        @Option(names = "--count", paramLabel = "N", description = "Number of slices to annotate in each volume.")
        private Integer count;
    }

    /** The names of the samplers, for the help. */
    static final class Samplers extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Samplers() {
            super(SliceSamplers.names());
        }
    }
}
