// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.Preset;
import org.slicewise.segmentation.Presets;

class PresetsCommandTest {

    @Test
    void listsEveryPresetWithWhatItIs() {
        String list = CommandLineRun.of("presets").expectOk();
        assertTrue(list.lines().allMatch(line -> line.length() <= 100), list);
        String unbroken = list.replaceAll("\\s+", " ");
        for (String name : Presets.names()) {
            assertTrue(list.lines().anyMatch(line -> line.startsWith(name + " ")), name);
            assertTrue(unbroken.contains(name + " " + Presets.named(name).description()), list);
        }
    }

    @Test
    void showsEveryFigureOfTheOnesThatAreNamed() {
        String figures =
                CommandLineRun.of("presets", "lits17-3d", "atlas-2d-quick").expectOk();
        for (String name : new String[] {"lits17-3d", "atlas-2d-quick"}) {
            Preset preset = Presets.named(name);
            assertTrue(figures.contains("# " + name + "\n# "), figures);
            assertTrue(figures.lines().allMatch(line -> line.length() <= 100), figures);
            preset.spec()
                    .toMap()
                    .forEach((key, value) -> assertTrue(
                            figures.lines().anyMatch(line -> line.matches("\\Q" + key + "\\E *\\Q" + value + "\\E")),
                            key));
        }
    }

    @Test
    void refusesANameThatIsNone() {
        String line = CommandLineRun.of("presets", "lits").expectOneLine(2);
        assertTrue(line.contains("\"lits\"") && line.contains("lits17-2d"), line);
    }
}
