// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitSpecTest {

    private static SplitSpec spec(String training, String validation, String test) {
        return new SplitSpec(SplitSize.parse(training), SplitSize.parse(validation), SplitSize.parse(test), 1);
    }

    /** The sizes of training, validation, test and of what is left. */
    private static int[] sizes(SplitSpec spec, int cases) {
        int[] filled = Apportionment.of(spec, cases);
        return new int[] {filled[2], filled[1], filled[0], filled[3]};
    }

    @ParameterizedTest
    @CsvSource({
        // The splits of the paper: LiTS17, DBC, ATLAS.
        "96, 10, 25, 131, 96, 10, 25, 0",
        "rest, 8, 20, 100, 72, 8, 20, 0",
        "500, rest, 100, 655, 500, 55, 100, 0",
        "72, 8, 20, 131, 72, 8, 20, 31",
        "0.7, 0.2, 0.1, 10, 7, 2, 1, 0",
        "0.6, 0.2, 0.2, 8, 5, 1, 2, 0",
        "0.5, 0, 0.25, 8, 4, 0, 2, 2",
        "rest, 0.1, 20, 100, 70, 10, 20, 0",
        "rest, 0, 0.5, 5, 2, 0, 3, 0",
        "0.5, 0, 0.5, 5, 2, 0, 3, 0",
        "rest, 0.01, 0.01, 4, 2, 1, 1, 0",
        "0, 0, rest, 3, 0, 0, 3, 0"
    })
    void sizesAreWholeCases(
            String training,
            String validation,
            String test,
            int cases,
            int trainingCases,
            int validationCases,
            int testCases,
            int left) {
        assertArrayEquals(
                new int[] {trainingCases, validationCases, testCases, left},
                sizes(spec(training, validation, test), cases));
    }

    @Property(tries = 200)
    void aHeldOutShareIsRoundedButNeverNoneOrAll(
            @ForAll @IntRange(min = 2, max = 60) int cases, @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
        int expected = (int) Math.max(1, Math.min(cases - 1, Math.round(share * cases)));
        assertArrayEquals(new int[] {cases - expected, 0, expected, 0}, sizes(SplitSpec.heldOut(share, 1), cases));
    }

    @Property(tries = 200)
    void fractionsGiveSizesWithinOneCaseOfExactUnlessASplitWouldBeEmpty(
            @ForAll @IntRange(min = 3, max = 700) int cases,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double validation,
            @ForAll @DoubleRange(min = 0.01, max = 0.49) double test) {
        int[] sizes = sizes(spec("rest", Double.toString(validation), Double.toString(test)), cases);
        assertEquals(cases, IntStream.of(sizes).sum());
        assertTrue(sizes[0] >= 1 && sizes[1] >= 1 && sizes[2] >= 1);
        if (Math.min(validation, Math.min(test, 1 - validation - test)) * cases >= 1) {
            assertEquals(validation * cases, sizes[1], 1);
            assertEquals(test * cases, sizes[2], 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "96, 10, 25, 130, 131",
        "rest, 10, 25, 35, 36",
        "rest, 0.1, 0.1, 2, 3",
        "0.6, 0, 60, 100, 120",
        "rest, 0, 0.5, 0, 2"
    })
    void tooFewCasesAreRefusedWithTheFigures(String training, String validation, String test, int cases, int least) {
        SplitSpec spec = spec(training, validation, test);
        String message = assertThrows(IllegalArgumentException.class, () -> Apportionment.of(spec, cases))
                .getMessage();
        assertEquals(
                "training %s, validation %s, test %s needs at least %d cases, but there are %d; ask for fewer, or for the rest in one split."
                        .formatted(training, validation, test, least, cases),
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-3", "1.5", "NaN", "12345678901", "REST", "0,2"})
    void refusesWhatIsNoSize(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> SplitSize.parse(text))
                .getMessage();
        assertTrue(message.contains(text), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"96", "0", "0.25", "rest"})
    void sizesAreReadAsTheyAreWritten(String text) {
        assertEquals(text, SplitSize.parse(text).text());
    }

    @Test
    void aPointMakesTheDifferenceBetweenOneCaseAndAll() {
        assertEquals(new SplitSize.Cases(1), SplitSize.parse("1"));
        assertEquals(new SplitSize.Fraction(1), SplitSize.parse("1.0"));
    }

    @Test
    void refusesSizesThatCannotBeTogether() {
        assertRefusal("but all three are 0", "0", "0.0", "0");
        assertRefusal("2 of training", "rest", "rest", "1");
        assertRefusal("[0.6, 0.3, 0.2] add up to 1.1", "0.6", "0.3", "0.2");
        for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> SplitSpec.heldOut(share, 1))
                    .getMessage();
            assertTrue(message.contains(Double.toString(share)), message);
        }
    }

    private static void assertRefusal(String expected, String training, String validation, String test) {
        String message = assertThrows(IllegalArgumentException.class, () -> spec(training, validation, test))
                .getMessage();
        assertTrue(message.contains(expected), message);
    }
}
