// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** A list at the end of a command's help: what each of some names is. */
final class HelpList {

    private HelpList() {}

    /** Adds a list to the help of a command, after those it has. */
    static void add(CommandSpec command, String heading, List<String> names, Function<String, String> description) {
        Map<String, String> entries = new LinkedHashMap<>();
        names.forEach(name -> entries.put(name, description.apply(name)));
        List<String> keys = new ArrayList<>(command.usageMessage().sectionKeys());
        keys.add(heading);
        command.usageMessage().sectionKeys(keys);
        command.usageMessage().sectionMap().put(heading, help -> shown(help, heading, entries));
    }

    private static String shown(Help help, String heading, Map<String, String> entries) {
        return "%n%s:%n%s".formatted(heading, help.createTextTable(entries));
    }
}
