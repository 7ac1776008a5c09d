// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RateScheduleTest {

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
    void namesAndFiguresMakeThemAgain() {
        assertEquals(new RateSchedule.Constant(), RateSchedule.of("constant", Map.of()));
        assertEquals(new RateSchedule.Polynomial(2), RateSchedule.of("polynomial", Map.of("power", 2.0)));
        OptimizerSpec sgd = new OptimizerSpec.Sgd(0.1, 0.9, 1e-4);
        assertEquals(sgd, OptimizerSpec.of(sgd.name(), sgd.figures()));
        assertEquals(0.2, sgd.withRate(0.2).rate());
    }
}
