// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Whether the user has cancelled a node, for bundles that know nothing of KNIME. */
record CancelCheck(ExecutionMonitor monitor) implements BooleanSupplier {

    @Override
    public boolean getAsBoolean() {
        try {
            monitor.checkCanceled();
            return false;
        } catch (CanceledExecutionException e) {
            return true;
        }
    }

    /** Throws when the user has cancelled; {@link CaseRows} knows what that means. */
    void check() {
        if (getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
