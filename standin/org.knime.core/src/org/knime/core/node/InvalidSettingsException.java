// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Settings that are absent, of the wrong type, or make no sense; the message is shown to the user. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public InvalidSettingsException(String message) {
        super(message);
    }

    /** With the cause, whose message is taken over. */
    public InvalidSettingsException(Throwable cause) {
        super(cause == null ? null : cause.getMessage(), cause);
    }

    /** With what is wrong and the cause. */
    public InvalidSettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
