// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slicewise.volume.Case;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which cases stay together: those of a patient, as the layout, the ids or a table say. */
final class GroupOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup
    private Source source;

    @Option(
            names = "--group-column",
            paramLabel = "NAME",
            defaultValue = "patient",
            description = "The column of --group-table whose equal values keep cases together (default: "
                    + "${DEFAULT-VALUE}).")
    private String column;

    /** Checks the options and returns the group of each case. */
    Function<Case, String> groups() throws IOException {
        if (source == null) {
            return Case::patient;
        }
        if (source.pattern != null) {
            Pattern compiled = Usage.value(command, "--group-pattern", () -> Pattern.compile(source.pattern));
            return aCase -> inId(aCase.id(), compiled);
        }
        CaseColumn table = CaseColumn.read(source.table, column);
        return aCase -> table.of(aCase.id());
    }

    private static String inId(String id, Pattern pattern) {
        Matcher matcher = pattern.matcher(id);
        if (!matcher.find()) {
            throw new CommandFailure(
                    "Nothing in case \"%s\" matches the pattern \"%s\" that says which cases stay together."
                            .formatted(id, pattern));
        }
        String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
        return group == null ? "" : group;
    }

    /** Either the one or the other. */
    static final class Source {
        @Option(
                names = "--group-pattern",
                paramLabel = "REGEX",
                description = "Keep cases together whose ids agree in what this finds, or in its first group if it has "
                        + "one: '^[^_]+' is all before the first underscore.")
        private String pattern;

        @Option(
                names = "--group-table",
                paramLabel = "CSV",
                description = "Keep cases together by a table with a column case and one more, --group-column.")
        private Path table;
    }
}
