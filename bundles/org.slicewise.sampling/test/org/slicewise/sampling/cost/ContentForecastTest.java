// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentForecastTest {

    private static SliceContent contour(double mm) {
        return new SliceContent(mm > 0 ? 1 : 0, mm, mm > 0 ? 1 : 0);
    }

    @Test
    void givesTheMeanOfTheCasesAtTheSameRelativeHeight() {
        List<SliceContent> twenty =
                IntStream.range(0, 20).mapToObj(i -> contour(i)).toList();
        List<SliceContent> ten = Collections.nCopies(10, contour(0));
        ContentForecast forecast = ContentForecast.of(List.of(twenty, ten));
        assertEquals(10, forecast.parts().size());
        assertEquals((4.5 + 0) / 2, forecast.at(10, 50).contour(), 1e-12);
        assertEquals(0.5, forecast.at(49, 50).foreground(), 1e-12);
    }

    @Test
    void knowsEveryPartOfFlatVolumes() {
        ContentForecast forecast = ContentForecast.of(List.of(List.of(contour(1), contour(3))));
        assertEquals(1, forecast.at(0, 100).contour());
        assertEquals(3, forecast.at(99, 100).contour());
    }

    @Test
    void aConstantIsTheSameEverywhere() {
        ContentForecast forecast = ContentForecast.constant(contour(7));
        assertEquals(contour(7), forecast.at(3, 9));
        assertThrows(IllegalArgumentException.class, () -> ContentForecast.of(List.of()));
    }
}
