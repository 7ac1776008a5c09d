// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingsTextTest {

    private static SettingsText of(String key, String value) {
        return new SettingsText("The recipe", Map.of(key, value));
    }

    private static void assertRefused(String message, Executable taking) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, taking).getMessage());
    }

    @Test
    void settingsAreTakenAsWhatTheyAre() {
        SettingsText text = new SettingsText(
                "The recipe",
                Map.of(
                        "name",
                        " cake ",
                        "eggs",
                        " 3",
                        "seed",
                        "-9000000000",
                        "flour",
                        "2.5e-1 ",
                        "steps",
                        "mix, bake"));
        assertEquals(" cake ", text.take("name"));
        assertEquals(3, text.whole("eggs"));
        assertEquals(-9_000_000_000L, text.large("seed"));
        assertEquals(0.25, text.number("flour"));
        assertEquals(List.of("mix", "bake"), text.listed("steps"));
        text.requireAllTaken();
    }

    @Test
    void listsMayBeEmpty() {
        assertEquals(List.of(), of("steps", " ").listed("steps"));
        assertEquals(List.of(), of("shares", "").numbers("shares"));
        assertEquals(List.of(1.0, 0.5), of("shares", "1, 0.5").numbers("shares"));
    }

    @Test
    void keysBelowAPrefixAreTakenWithoutIt() {
        SettingsText text = new SettingsText("The recipe", Map.of("oven", "hot", "oven.heat", "180", "oven.fan", "1"));
        assertEquals(Map.of("heat", 180.0, "fan", 1.0), text.numbersBelow("oven."));
        assertEquals(Map.of(), text.below("oven."));
        assertRefused("The recipe has the unknown key \"oven\".", text::requireAllTaken);
    }

    @Test
    void whatIsMissingOrUnreadableIsSaid() {
        SettingsText text = of("eggs", "3");
        text.take("eggs");
        assertRefused("The recipe lacks \"eggs\".", () -> text.take("eggs"));
        assertRefused("\"eggs\" must be a whole number, but is \"1.5\".", () -> of("eggs", "1.5")
                .whole("eggs"));
        assertRefused("\"seed\" must be a whole number, but is \" x\".", () -> of("seed", " x")
                .large("seed"));
        assertRefused("\"oven.heat\" must be a number, but is \"hot\".", () -> of("oven.heat", "hot")
                .numbersBelow("oven."));
    }
}
