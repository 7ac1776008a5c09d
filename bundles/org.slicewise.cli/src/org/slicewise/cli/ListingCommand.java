// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that lists what there is by name, or tells all about some of it. */
@Command(
        footerHeading = "%nNotes:%n",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
abstract class ListingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to tell all about; without, all are listed.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        String text = names.isEmpty()
                ? listed().wrapped()
                : names.stream()
                        .map(name -> "# %s\n%s".formatted(name, Usage.value(spec, "NAME", () -> all(name))))
                        .collect(Collectors.joining("\n"));
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }

    /** Returns a row for each name, with what it is. */
    abstract TextTable listed();

    /**
     * Returns all about one name, as lines that follow the one with the name.
     *
     * @throws IllegalArgumentException if the name is unknown; the text names the known ones
     */
    abstract String all(String name);

    /** Returns a text as lines that are marked as a comment. */
    static String comment(String text) {
        return TextTable.lines(text, TextTable.WIDTH - 2).stream()
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }
}
