// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescentSpecTest {

    private static final OptimizerSpec ADAM = new OptimizerSpec.Adam(3e-4, 1e-5);
    private static final RateSchedule COSINE = new RateSchedule.Cosine(0);

    @Test
    void byItselfItHasNeitherLimitNorAccumulationNorAverage() {
        assertEquals(new DescentSpec(ADAM, COSINE, 0, 1, 0), DescentSpec.of(ADAM, COSINE));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 0, '\"clip\" must be a number from 0.0 to 1000000.0, but is -1.0.'",
        "NaN, 1, 0, '\"clip\" must be a number from 0.0 to 1000000.0, but is NaN.'",
        "0, 0, 0, '\"accumulation\" must be a whole number from 1 to 1024, but is 0.'",
        "0, 1025, 0, '\"accumulation\" must be a whole number from 1 to 1024, but is 1025.'",
        "0, 1, 1, '\"average\" must be a number from 0.0 to 0.999999, but is 1.0.'"
    })
    void figuresOutOfRangeAreNamed(double clip, int accumulation, double average, String expected) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> new DescentSpec(ADAM, COSINE, clip, accumulation, average));
        assertEquals(expected, e.getMessage());
    }
}
