// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import org.slicewise.segmentation.Preset;
import org.slicewise.segmentation.Presets;
import picocli.CommandLine.Command;

/** {@code slicewise presets}: the trainings that are known by name. */
@Command(
        name = "presets",
        description = "List the presets of trainings, or show all figures of some.",
        footer = "Train with one by slicewise train --preset NAME; its other options change single figures.")
final class PresetsCommand extends ListingCommand {

    @Override
    TextTable listed() {
        TextTable table = new TextTable("preset", "what it is");
        Presets.names().forEach(name -> table.add(name, Presets.named(name).description()));
        return table;
    }

    @Override
    String all(String name) {
        Preset preset = Presets.named(name);
        TextTable table = new TextTable();
        preset.spec().toMap().forEach(table::add);
        return comment(preset.description()) + table.leftAligned();
    }
}
