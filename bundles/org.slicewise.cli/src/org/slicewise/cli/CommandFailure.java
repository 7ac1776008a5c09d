// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

/** A failure whose message is, as it stands, the one line a user should read. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String line) {
        super(line);
    }

    CommandFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
