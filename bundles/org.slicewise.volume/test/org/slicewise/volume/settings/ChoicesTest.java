// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private record Fruit(String name, int seeds) {}

    private static final List<Fruit> FRUITS =
            List.of(new Fruit("pear", 10), new Fruit("apple", 5), new Fruit("fig", 30));

    @Test
    void theOrderIsThatOfTheListOrOfTheNames() {
        Choices<Fruit> listed = Choices.listed("fruit", Fruit::name, FRUITS);
        assertEquals(List.of("pear", "apple", "fig"), listed.names());
        assertEquals(FRUITS, listed.all());
        Choices<Fruit> sorted = Choices.sorted("fruit", Fruit::name, FRUITS);
        assertEquals(List.of("apple", "fig", "pear"), sorted.names());
        assertEquals(List.of(5, 30, 10), sorted.all().stream().map(Fruit::seeds).toList());
    }

    @Test
    void aNameNamesItsThing() {
        assertEquals(
                30, Choices.listed("fruit", Fruit::name, FRUITS).named("fig").seeds());
    }

    @Test
    void anUnknownNameIsSaidWithTheKnownOnes() {
        Choices<Fruit> fruits = Choices.listed("fruit", Fruit::name, FRUITS);
        Exception e = assertThrows(IllegalArgumentException.class, () -> fruits.named("nut"));
        assertEquals("There is no fruit \"nut\"; known are [pear, apple, fig].", e.getMessage());
    }

    @Test
    void theSameNameTwiceIsRefused() {
        List<Fruit> twice = List.of(new Fruit("fig", 30), new Fruit("fig", 31));
        Exception e = assertThrows(IllegalStateException.class, () -> Choices.listed("fruit", Fruit::name, twice));
        assertEquals("There are two of the fruit \"fig\".", e.getMessage());
        assertThrows(IllegalStateException.class, () -> Choices.sorted("fruit", Fruit::name, twice));
    }
}
