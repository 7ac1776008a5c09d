// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.Filling;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.interpolation.PropagationSpec;

/** Images are asked for where a method looks at them, and nowhere else. */
class FillingColumnsTest {

    private static final List<MaskInterpolator> BLIND = List.of(MaskInterpolators.named("nearest"));
    private static final List<MaskInterpolator> LOOKING = List.of(MaskInterpolators.named("nearest"), new Looking());

    @Test
    void methodsOfMasksAloneNeedNoImages() throws Exception {
        FillingColumns columns = FillingColumns.of(PlanRows.SPEC, "Mask", Optional.of("Nothing"), BLIND);
        assertEquals(new FillingColumns(1, OptionalInt.empty()), columns);
        assertEquals(Optional.empty(), columns.image(PlanRows.row("a", null)));
        AffinitySource source =
                new AffinitySource(Optional.empty(), AffinitySpec.defaults(), "cpu", PropagationSpec.defaults());
        assertEquals(Optional.empty(), source.open(BLIND, List.of(), new ExecutionMonitor()));
    }

    @Test
    void methodsThatLookAtImagesNeedTheirColumn() throws Exception {
        assertEquals(
                new FillingColumns(1, OptionalInt.of(0)),
                FillingColumns.of(PlanRows.SPEC, "Mask", Optional.of("Image"), LOOKING));
        String refusal = assertThrows(
                        InvalidSettingsException.class,
                        () -> FillingColumns.of(PlanRows.SPEC, "Mask", Optional.empty(), LOOKING))
                .getMessage();
        assertTrue(refusal.contains("looking") && refusal.contains("column"), refusal);
    }

    private static final class Looking implements MaskInterpolator {

        @Override
        public String name() {
            return "looking";
        }

        @Override
        public String description() {
            return "Looks at the image.";
        }

        @Override
        public Need need() {
            return Need.IMAGE_AND_AFFINITY;
        }

        @Override
        public Filling fill(FillingTask task) {
            return Filling.of(task.mask());
        }
    }
}
