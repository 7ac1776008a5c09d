// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

/** The arguments are wrong. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
