// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;

/** The workflow cannot be loaded at all. */
public final class WorkflowLoadException extends IOException {

    private static final long serialVersionUID = 1L;

    WorkflowLoadException(String message) {
        super(message);
    }

    WorkflowLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
