// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.slicewise.segmentation.LearningCurve;

class TrainingLogTest {

    private static List<DataCell> cells(DataRow row) {
        return IntStream.range(0, row.getNumCells()).mapToObj(row::getCell).toList();
    }

    @Test
    void anIterationIsARowThatEndsWithItsGradient() {
        DataRow row = TrainingLog.row(new LearningCurve.Step(3, 0.5f, 0.25, 1.5f, 0.125f), 0.75);
        assertEquals(
                List.of("Iteration", "Loss", "Learning rate", "Waited (s)", "Validation IoU", "Gradient"),
                List.of(TrainingLog.SPEC.getColumnNames()));
        assertEquals(
                List.of(
                        new IntCell(3),
                        new DoubleCell(0.5),
                        new DoubleCell(0.25),
                        new DoubleCell(0.125),
                        new DoubleCell(0.75),
                        new DoubleCell(1.5)),
                cells(row));
    }

    @Test
    void whatWasNotMeasuredIsMissing() {
        List<DataCell> cells = cells(TrainingLog.row(new LearningCurve.Step(1, 0.5f, 0.25, Float.NaN, 0), Double.NaN));
        assertTrue(cells.get(4).isMissing() && cells.get(5).isMissing(), cells::toString);
    }
}
