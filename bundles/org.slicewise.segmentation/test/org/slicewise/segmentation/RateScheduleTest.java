// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RateScheduleTest {

    @Provide
    static Arbitrary<RateSchedule> plain() {
        return Arbitraries.oneOf(
                Arbitraries.just(new RateSchedule.Constant()),
                Arbitraries.doubles().between(0.01, 10).map(RateSchedule.Polynomial::new),
                Arbitraries.doubles().between(0, 1).map(RateSchedule.Cosine::new),
                Arbitraries.integers().between(1, 500).map(every -> new RateSchedule.Exponential(0.7, every)));
    }

    @Test
    void constantKeepsTheBaseRate() {
        assertEquals(0.1, new RateSchedule.Constant().at(0.1, 999, 1000));
    }

    @Test
    void polynomialFallsFromTheBaseRateTowardsZero() {
        RateSchedule schedule = new RateSchedule.Polynomial(0.8);
        assertEquals(0.1, schedule.at(0.1, 0, 1000));
        assertEquals(0.1 * Math.pow(0.5, 0.8), schedule.at(0.1, 500, 1000), 1e-15);
        for (int i = 1; i < 1000; i++) {
            assertTrue(schedule.at(0.1, i, 1000) < schedule.at(0.1, i - 1, 1000));
        }
        assertTrue(schedule.at(0.1, 999, 1000) > 0);
    }

    @Test
    void exponentialFallsByItsFactorEverySoManyIterations() {
        RateSchedule schedule = new RateSchedule.Exponential(0.7, 2000);
        assertEquals(5e-5, schedule.at(5e-5, 1999, 15_000));
        assertEquals(3.5e-5, schedule.at(5e-5, 2000, 15_000), 1e-18);
        assertEquals(3.5e-5, schedule.at(5e-5, 3999, 15_000), 1e-18);
        assertEquals(4.117715e-6, schedule.at(5e-5, 14_999, 15_000), 1e-15);
    }

    @Test
    void cosineFallsFromTheBaseRateTowardsItsFloor() {
        RateSchedule schedule = new RateSchedule.Cosine(0.1);
        assertEquals(3e-4, schedule.at(3e-4, 0, 12_000));
        assertEquals(2.325e-4, schedule.at(3e-4, 4_000, 12_000), 1e-17);
        assertEquals(1.65e-4, schedule.at(3e-4, 6_000, 12_000), 1e-17);
        assertEquals(3e-5, schedule.at(3e-4, 11_999, 12_000), 1e-10);
        assertEquals(1.5e-4, new RateSchedule.Cosine(0).at(3e-4, 6_000, 12_000), 1e-17);
    }

    @Test
    void aWarmUpGoesInAStraightLineFromZeroToTheRate() {
        RateSchedule schedule = new RateSchedule.Constant().withWarmUp(4);
        double[] rates = {0, 0.025, 0.05, 0.075, 0.1, 0.1};
        for (int i = 0; i < rates.length; i++) {
            assertEquals(rates[i], schedule.at(0.1, i, 100), 1e-16);
        }
    }

    @Property(tries = 200)
    void everyScheduleBeginsAtTheBaseRateAndNeverRises(
            @ForAll("plain") RateSchedule schedule, @ForAll @IntRange(min = 2, max = 2000) int iterations) {
        assertEquals(0.25, schedule.at(0.25, 0, iterations));
        for (int i = 1; i < iterations; i++) {
            double rate = schedule.at(0.25, i, iterations);
            assertTrue(rate >= 0 && rate <= schedule.at(0.25, i - 1, iterations), () -> schedule + " gives " + rate);
        }
    }

    @Property(tries = 200)
    void aWarmUpNeverExceedsTheScheduleAndIsTheScheduleAfterwards(
            @ForAll("plain") RateSchedule schedule, @ForAll @IntRange(min = 1, max = 300) int warmUp) {
        RateSchedule warmed = schedule.withWarmUp(warmUp);
        assertEquals(0, warmed.at(0.25, 0, 1000));
        for (int i = 0; i < 1000; i++) {
            double full = schedule.at(0.25, i, 1000);
            double rate = warmed.at(0.25, i, 1000);
            assertTrue(i < warmUp ? rate <= full : rate == full, () -> warmed + " gives " + rate);
        }
    }

    @Property(tries = 200)
    void namesAndFiguresMakeSchedulesAgain(
            @ForAll("plain") RateSchedule schedule, @ForAll @IntRange(min = 0, max = 10_000_000) int warmUp) {
        RateSchedule warmed = schedule.withWarmUp(warmUp);
        assertEquals(warmed, RateSchedule.of(warmed.name(), warmed.figures()));
        assertTrue(RateSchedule.names().contains(warmed.name()));
    }

    @Test
    void namesAndFiguresMakeOptimizersAgain() {
        List<OptimizerSpec> all = List.of(
                new OptimizerSpec.Adam(0.1, 1e-4),
                new OptimizerSpec.AdamW(0.1, 1e-4),
                new OptimizerSpec.Sgd(0.1, 0.9, 1e-4));
        assertEquals(
                OptimizerSpec.names(), all.stream().map(OptimizerSpec::name).toList());
        for (OptimizerSpec each : all) {
            assertEquals(each, OptimizerSpec.of(each.name(), each.figures()));
            assertEquals(0.2, each.withRate(0.2).rate());
            assertEquals(1e-4, each.withRate(0.2).weightDecay());
        }
    }

    @Test
    void figuresOutOfRangeAreNamed() {
        assertRefused(() -> new RateSchedule.Exponential(1.5, 10), "\"schedule.gamma\"", "is 1.5");
        assertRefused(() -> new RateSchedule.Exponential(0.7, 0), "\"schedule.every\"", "is 0");
        assertRefused(() -> new RateSchedule.Cosine(-0.1), "\"schedule.floor\"", "is -0.1");
        assertRefused(() -> RateSchedule.of("cosine", Map.of()), "\"schedule.floor\" is missing");
        assertRefused(
                () -> RateSchedule.of("exponential", Map.of("gamma", 0.7, "every", 0.5)),
                "\"schedule.every\" must be a whole number from 1 to 10000000, but is 0.5");
        assertRefused(
                () -> RateSchedule.of("constant", Map.of("warm-up", Double.NaN)),
                "\"schedule.warm-up\" must be a whole number from 0 to 10000000, but is NaN");
        assertRefused(() -> RateSchedule.of("constant", Map.of("power", 1.0)), "\"constant\"", "\"power\"");
        assertRefused(() -> new RateSchedule.Constant().withWarmUp(2).withWarmUp(3), "one warm-up");
        assertRefused(() -> new RateSchedule.Constant().withWarmUp(-1), "\"schedule.warm-up\"", "is -1");
    }

    private static void assertRefused(Executable change, String... parts) {
        String message = assertThrows(IllegalArgumentException.class, change).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
