// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.Split;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that keep one split of a cohort, as {@code slicewise split} wrote it. */
final class SplitPart {

    @Option(
            names = "--split",
            required = true,
            paramLabel = "CSV",
            description = "Take part of the cohort only, by a table that split wrote.")
    private Path table;

    @Option(
            names = "--only",
            required = true,
            paramLabel = "SPLIT",
            completionCandidates = Splits.class,
            description = "The split to take: ${COMPLETION-CANDIDATES}.")
    private String only;

    /** Returns the cases of the split; the table may lack cases of the cohort, but not the other way round. */
    Cohort of(Cohort whole, CommandSpec command) throws IOException {
        return of(whole, Usage.value(command, "--only", () -> Split.named(only)));
    }

    /** Returns the cases of another split of the same table. */
    Cohort of(Cohort whole, Split wanted) throws IOException {
        Set<String> left = new TreeSet<>();
        CaseColumn.read(table, SplitCommand.SPLIT).values().forEach((id, split) -> {
            if (named(split) == wanted) {
                left.add(id);
            }
        });
        List<Case> cases = new ArrayList<>();
        for (Case each : whole.cases()) {
            if (left.remove(each.id())) {
                cases.add(each.withSplit(wanted));
            }
        }
        requireNone(left, wanted);
        if (cases.isEmpty()) {
            throw new CommandFailure("%s: no case is for %s.".formatted(table, wanted.text()));
        }
        return new Cohort(cases);
    }

    private Split named(String split) {
        try {
            return Split.named(split);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("%s: %s".formatted(table, e.getMessage()), e);
        }
    }

    private void requireNone(Set<String> left, Split wanted) {
        if (!left.isEmpty()) {
            throw new CommandFailure(
                    "%s: %d cases for %s, such as \"%s\", are not in the cohort; give the cohort that was split."
                            .formatted(
                                    table,
                                    left.size(),
                                    wanted.text(),
                                    left.iterator().next()));
        }
    }

    /** The names of the splits, for the help. */
    static final class Splits extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Splits() {
            super(Split.texts());
        }
    }
}
