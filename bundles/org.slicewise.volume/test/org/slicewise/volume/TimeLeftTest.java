// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    @Test
    void isThatOfWhatWasDoneAfterTheFirstStep() {
        long[] now = {5};
        TimeLeft left = new TimeLeft(() -> now[0]);
        assertEquals(Duration.ZERO, left.after(11, 20));
        now[0] += 300;
        assertEquals(Duration.ofNanos(600), left.after(14, 20));
        assertEquals(Duration.ZERO, left.after(20, 20));
    }
}
