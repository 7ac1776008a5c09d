// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.dicom.PatientIds;

class DicomImporterSettingsTest {

    private static DicomImporterSettings.Values lasting(int minutes) {
        return new DicomImporterSettings.Values(
                Optional.empty(), Optional.empty(), Optional.empty(), PatientIds.NONE, minutes, false);
    }

    private static String refused(int minutes) {
        return assertThrows(IllegalArgumentException.class, () -> lasting(minutes))
                .getMessage();
    }

    @Test
    void theTimeLimitIsFromAMinuteToAWeek() {
        assertEquals(10080, lasting(10080).minutes());
        assertEquals("\"Time limit for one folder\" must be at least 1 minute, but is 0.", refused(0));
        assertEquals(
                "\"Time limit for one folder\" must be at most 10080 minutes (a week), but is 2147483647.",
                refused(Integer.MAX_VALUE));
    }
}
