// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** The user cancelled the execution of a node. */
public class CanceledExecutionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a general message. */
    public CanceledExecutionException() {
        super("Execution canceled");
    }

    /** With a message of its own. */
    public CanceledExecutionException(String message) {
        super(message);
    }
}
