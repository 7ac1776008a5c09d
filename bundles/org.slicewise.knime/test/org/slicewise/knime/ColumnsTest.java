// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;

class ColumnsTest {

    private static final DataTableSpec CASES = CaseTable.spec(VolumeFileCell.TYPE, MaskStoreCell.TYPE);

    @Test
    void aColumnOfOneOfTheKindsIsFound() throws Exception {
        assertEquals(3, Columns.index(CASES, "Mask", "masks", SparseMaskValue.class, MaskValue.class));
    }

    @Test
    void anAbsentColumnIsRefusedWithThoseThatFit() {
        InvalidSettingsException refusal = assertThrows(
                InvalidSettingsException.class, () -> Columns.index(CASES, "Liver", "masks", MaskValue.class));
        assertEquals("There is no column \"Liver\"; columns of masks are [Mask].", refusal.getMessage());
    }

    @Test
    void aColumnOfAnotherKindIsRefused() {
        InvalidSettingsException refusal = assertThrows(
                InvalidSettingsException.class, () -> Columns.index(CASES, "Case", "volumes", VolumeValue.class));
        assertEquals(
                "Column \"Case\" holds String, but volumes are needed; columns of volumes are [Image].",
                refusal.getMessage());
    }

    @Test
    void anAppendedColumnGetsAnotherNameWhereItsOwnIsTaken() {
        DataTableSpec twice = Columns.appended(
                Columns.appended(CASES, Columns.of("Prediction", MaskStoreCell.TYPE)),
                Columns.of("Prediction", MaskStoreCell.TYPE));
        String[] names = {
            twice.getColumnSpec(10).getName(), twice.getColumnSpec(11).getName()
        };
        assertArrayEquals(new String[] {"Prediction", "Prediction (#1)"}, names);
    }
}
