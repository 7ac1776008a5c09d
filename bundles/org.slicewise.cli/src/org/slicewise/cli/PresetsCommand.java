// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.slicewise.segmentation.Preset;
import org.slicewise.segmentation.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slicewise presets}: the trainings that are known by name. */
@Command(
        name = "presets",
        description = "List the presets of trainings, or show all figures of some.",
        footerHeading = "%nNotes:%n",
        footer = "Train with one by slicewise train --preset NAME; its other options change single figures.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class PresetsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Presets whose figures to show; without, all presets are listed.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        List<Preset> asked = names.stream()
                .map(name -> Usage.value(spec, "NAME", () -> Presets.named(name)))
                .toList();
        spec.commandLine().getOut().print(asked.isEmpty() ? listed() : figures(asked));
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }

    private static String listed() {
        TextTable table = new TextTable("preset", "what it is");
        Presets.names().forEach(name -> table.add(name, Presets.named(name).description()));
        return table.leftAligned();
    }

    private static String figures(List<Preset> presets) {
        StringBuilder text = new StringBuilder();
        for (Preset preset : presets) {
            TextTable table = new TextTable("# " + preset.name(), preset.description());
            preset.spec().toMap().forEach(table::add);
            text.append(text.isEmpty() ? "" : "\n").append(table.leftAligned());
        }
        return text.toString();
    }
}
