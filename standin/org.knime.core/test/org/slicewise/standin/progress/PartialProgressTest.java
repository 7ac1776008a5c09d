// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

class PartialProgressTest {

    private final WholeProgress whole = new WholeProgress();
    private final ExecutionMonitor exec = new ExecutionMonitor(whole);

    @Test
    void partsAddUpToTheWhole() {
        ExecutionMonitor first = exec.createSubProgress(0.25);
        ExecutionMonitor second = exec.createSubProgress(0.75);
        second.setProgress(0.5);
        first.setProgress(1.0);
        first.setProgress(1.0);
        assertEquals(0.625, whole.getProgress(), 1e-12);
        second.createSubProgress(0.5).setProgress(1.0);
        assertEquals(0.625 + 0.375, whole.getProgress(), 1e-12);
    }

    @Test
    void messagesOfSilentPartsAreNotShown() {
        exec.setMessage("whole");
        exec.createSilentSubProgress(0.5).setMessage("part");
        assertEquals("whole", whole.getMessage());
        exec.createSubProgress(0.5).setMessage("part");
        assertEquals("part", whole.getMessage());
    }

    @Test
    void aWishToStopReachesAllPartsButThoseThatMustNotBeStopped() throws CanceledExecutionException {
        ExecutionMonitor part = exec.createSubProgress(0.5).createSubProgress(0.5);
        ExecutionMonitor protectedPart = exec.createNonCancelableSubProgress();
        part.checkCanceled();
        whole.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, part::checkCanceled);
        protectedPart.checkCanceled();
    }

    @Test
    void progressStaysBetweenZeroAndOne() {
        exec.setProgress(7);
        assertEquals(1.0, whole.getProgress());
        exec.setProgress(Double.NaN);
        assertEquals(1.0, whole.getProgress());
        exec.setProgress(-1);
        assertEquals(0.0, whole.getProgress());
    }
}
