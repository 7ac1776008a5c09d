// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slicewise.segmentation.AugmentationFigure;
import org.slicewise.segmentation.Augmentations;

class AugmentationsCommandTest {

    @Test
    void listsEveryAugmentationWithWhatItDoes() {
        String list = CommandLineRun.of("augmentations").expectOk();
        for (String name : Augmentations.names()) {
            String description = Augmentations.named(name).description();
            assertTrue(list.lines().anyMatch(line -> line.matches(name + " +\\Q" + description + "\\E")), list);
        }
        assertEquals(1 + Augmentations.names().size(), list.lines().count());
    }

    @Test
    void showsEveryFigureWithItsMeaning() {
        for (String name : Augmentations.names()) {
            String shown = CommandLineRun.of("augmentations", name).expectOk();
            assertTrue(shown.lines().allMatch(line -> line.length() <= 100), shown);
            for (AugmentationFigure figure : Augmentations.named(name).figures()) {
                assertTrue(shown.lines().anyMatch(line -> line.startsWith(figure.name() + " ")), shown);
                assertTrue(shown.replaceAll("\\s+", " ").contains(figure.meaning()), shown);
            }
        }
    }

    @Test
    void showsTheStandardAndTheBoundsOfFigures() {
        String shown = CommandLineRun.of("augmentations", "affine", "elastic").expectOk();
        assertTrue(shown.contains("\ndegrees  10        the largest angle about each axis (from 0 to 180)\n"), shown);
        assertTrue(shown.contains("the number of control points along each axis (a whole number from 4 to 32)"), shown);
        assertTrue(shown.contains("\n\n# elastic\n# Bends patches smoothly;"), shown);
    }

    @Test
    void refusesANameThatIsNone() {
        String line = CommandLineRun.of("augmentations", "flip").expectOneLine(2);
        assertTrue(line.contains("\"flip\"") && line.contains("flip-x"), line);
    }
}
