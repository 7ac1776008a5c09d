// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A dialog that cannot open, for instance because an input has no column of the type it needs. */
public class NotConfigurableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the reason, shown to the user. */
    public NotConfigurableException(String message) {
        super(message);
    }

    /** With the reason, shown to the user, and the cause. */
    public NotConfigurableException(String message, Throwable cause) {
        super(message, cause);
    }
}
