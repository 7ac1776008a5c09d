// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostModelTest {

    @Test
    void addsItsParts() {
        CostModel model = new CostModel(1, 2, 0.1, 0.5, 30);
        assertEquals(1, model.of(SliceContent.EMPTY));
        assertEquals(1 + 2 + 12 + 1.5, model.of(new SliceContent(1, 120, 3)), 1e-12);
        assertEquals(1, CostModel.SLICES.of(new SliceContent(1, 120, 3)));
    }

    @Property
    void isReadAsItWasWritten(
            @ForAll @DoubleRange(min = 0, max = 1e6) double slice,
            @ForAll @DoubleRange(min = 0, max = 1e6) double contour,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double volume) {
        CostModel model = new CostModel(slice, 0, contour, 0, volume);
        assertEquals(model, CostModel.parse(model.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slice",
                "slice=",
                "slice=x",
                "slice=-1",
                "slice=NaN",
                "pixel=1",
                "slice=1,slice=2",
                "slice=0",
                "slice=Infinity"
            })
    void refusesWhatIsNoModel(String text) {
        assertThrows(IllegalArgumentException.class, () -> CostModel.parse(text));
    }

    @Test
    void saysWhichPartsThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> CostModel.parse("pixel=1"))
                .getMessage();
        assertTrue(message.contains("\"pixel=1\"") && message.contains("contour=N"), message);
    }

    @Test
    void aFitFindsTheModelThatMadeTheCosts() {
        CostModel made = new CostModel(0.4, 1.5, 0.02, 0, 12);
        CostFit fit = CostFit.of(measured(made, 60, 0));
        assertEquals(made.slice(), fit.model().slice(), 1e-6);
        assertEquals(made.foreground(), fit.model().foreground(), 1e-6);
        assertEquals(made.contour(), fit.model().contour(), 1e-6);
        assertEquals(0, fit.model().component(), 1e-6);
        assertEquals(made.volume(), fit.model().volume(), 1e-6);
        assertEquals(1, fit.explained(), 1e-9);
        assertEquals(60, fit.measurements());
    }

    @Test
    void aFitIsNoWorseThanAnyOtherModel() {
        List<MeasuredCost> noisy = measured(new CostModel(0.1, 1, 0.01, 0.2, 5), 40, 3);
        double fitted = CostFit.of(noisy).rootMeanSquare();
        Random random = new Random(5);
        CostModel best = CostFit.of(noisy).model();
        for (int i = 0; i < 2000; i++) {
            CostModel other = new CostModel(
                    near(best.slice(), random),
                    near(best.foreground(), random),
                    near(best.contour(), random),
                    near(best.component(), random),
                    near(best.volume(), random));
            assertTrue(rootMeanSquare(noisy, other) >= fitted - 1e-12, other::text);
        }
    }

    @Test
    void aFitNeedsCosts() {
        assertThrows(IllegalArgumentException.class, () -> CostFit.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> CostFit.of(List.of(new MeasuredCost(1, 1, 5, 1, 1, 0))));
    }

    private static double near(double value, Random random) {
        return Math.max(0, value + 0.3 * random.nextGaussian()) + 1e-9;
    }

    private static double rootMeanSquare(List<MeasuredCost> measured, CostModel model) {
        return Math.sqrt(measured.stream()
                .mapToDouble(one -> one.cost() - cost(model, one))
                .map(difference -> difference * difference)
                .average()
                .orElseThrow());
    }

    private static double cost(CostModel model, MeasuredCost one) {
        return model.slice() * one.slices()
                + model.foreground() * one.foreground()
                + model.contour() * one.contour()
                + model.component() * one.components()
                + model.volume() * one.volumes();
    }

    private static List<MeasuredCost> measured(CostModel model, int count, double noise) {
        Random random = new Random(3);
        List<MeasuredCost> measured = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slices = 1 + random.nextInt(9);
            int foreground = random.nextInt(slices + 1);
            MeasuredCost free = new MeasuredCost(
                    slices,
                    foreground,
                    foreground * 90 * random.nextDouble(),
                    foreground * random.nextInt(4),
                    random.nextInt(2),
                    0);
            double cost = Math.max(0, cost(model, free) + noise * random.nextGaussian());
            measured.add(new MeasuredCost(
                    free.slices(), free.foreground(), free.contour(), free.components(), free.volumes(), cost));
        }
        return measured;
    }
}
