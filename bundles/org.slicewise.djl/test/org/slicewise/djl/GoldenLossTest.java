// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.volume.text.UntrustedJson;

/** The figures of PyTorch 1.13.1 with MONAI 1.2.0, and others by the formulas in double precision. */
class GoldenLossTest {

    private static final String CASE =
            """
            {"loss": "weighted-ce", "inputShape": [2, 3, 4, 4, 4],
             "input": {"fn": "sin", "a": 0.013, "b": 0, "scale": 3}, "labels": {"step": 7, "mod": 3},
             "ignore": {"axis": 1, "index": 0}, "weights": [0.04, 0.25, 1.4], "expected": 2}
            """;

    static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(GoldenLoss.class.getResource("golden").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("loss-"))
                    .sorted()
                    .toList();
        }
    }

    private static GoldenLoss parsed(String text) throws IOException {
        return GoldenLossJson.read(UntrustedJson.parse("case.json", text));
    }

    private static GoldenFigure checked(GoldenLoss golden) {
        try (NDManager manager = TestRuntime.manager()) {
            return golden.figures(manager).get(0);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFigureComesOut(Path file) throws IOException {
        GoldenFigure outcome = checked(parsed(Files.readString(file)));
        assertTrue(outcome.passes() && outcome.difference() < 1e-6, outcome::toString);
    }

    @Test
    void everyLossHasAFigure() throws IOException, URISyntaxException {
        Set<String> losses = new TreeSet<>();
        for (Path file : files()) {
            losses.add(Losses.named(parsed(Files.readString(file)).loss()).name());
        }
        assertEquals(new TreeSet<>(Losses.names()), losses);
    }

    @Test
    void anotherFigureIsADifference() throws IOException {
        GoldenFigure outcome = checked(parsed(CASE));
        assertEquals(2, outcome.expected());
        assertEquals(2.1676834, outcome.found(), 1e-6);
        assertEquals(0.0838417, outcome.difference(), 1e-6);
        assertFalse(outcome.passes());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused("weighted-ce", "hinge", "There is no loss \"hinge\"");
        assertRefused("[2, 3, 4, 4, 4]", "[2, 3, 4]", "\"inputShape\" must be [n, channel, (z,) y, x]");
        assertRefused("[2, 3, 4, 4, 4]", "[99999, 3, 99999, 99999, 99999]", "at most 16777216 values");
        assertRefused("[2, 3, 4, 4, 4]", "[2, 3, 4, 0.5, 4]", "\"inputShape\" must be a whole number, but is 0.5");
        assertRefused("[2, 3, 4, 4, 4]", "{}", "\"inputShape\" must be an array of at most 255 numbers, but is {}");
        assertRefused("\"sin\"", "\"tan\"", "\"input.fn\" must be sin or cos, but is \"tan\"");
        assertRefused("\"scale\": 3", "\"scale\": NaN", "\"input.scale\" must be a finite number");
        assertRefused("\"mod\": 3", "\"mod\": 4", "\"mod\" must be from 1 to 3, but is 4");
        assertRefused("\"axis\": 1", "\"axis\": 4", "\"ignore.axis\" must be from 0 to 3, but is 4");
        assertRefused("\"index\": 0", "\"index\": 4", "\"ignore.index\" must be from 0 to 3, but is 4");
        assertRefused("\"index\": 0", "\"index\": -1", "\"ignore.index\" must be a whole number from 0 on");
        assertRefused(", 1.4]", "]", "\"weights\" must have one weight for each of 3 classes");
        assertRefused(", 1.4]", ", 0]", "\"weights\" must be numbers above 0, but is 0");
        assertRefused("\"weights\"", "\"channel\": 3, \"weights\"", "\"channel\" must be from 0 to 2, but is 3");
        assertRefused("\"expected\": 2", "\"expected\": \"2\"", "\"expected\" must be a finite number, but is \"2\"");
        assertRefused("\"labels\"", "\"label\"", "\"labels.step\" must be a whole number, but is missing");
    }

    /** A single channel is a sigmoid for Dice and focal losses, and nothing to choose from for the others. */
    @Test
    void aSingleChannelIsForSigmoidsAlone() throws IOException {
        assertRefused("\"weights\": [0.04, 0.25, 1.4]", "\"channel\": 0", "\"mod\" must be from 1 to 1, but is 3");
        assertEquals(
                3,
                parsed(CASE.replace("weighted-ce", "soft-dice")
                                .replace("\"weights\": [0.04, 0.25, 1.4]", "\"channel\": 0"))
                        .mod());
    }

    @ParameterizedTest
    @CsvSource({
        "weighted_ce, weighted-cross-entropy",
        "WCE, weighted-cross-entropy",
        "ce, cross-entropy",
        "Dice-Focal, dice-focal",
        "dice_focal, dice-focal",
        "SoftDice, soft-dice",
        "dice_ce, dice-cross-entropy"
    })
    void namesMayBeSpeltOtherwise(String given, String name) throws IOException {
        assertEquals(
                name,
                parsed(CASE.replace("weighted-ce", given).replace(", \"weights\": [0.04, 0.25, 1.4]", ""))
                        .loss());
    }

    private static void assertRefused(String part, String wrong, String expected) {
        String text = CASE.replace(part, wrong);
        String message =
                assertThrows(IllegalArgumentException.class, () -> parsed(text)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
