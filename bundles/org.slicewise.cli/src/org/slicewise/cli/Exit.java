// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

/** The exit codes that every command shares; {@code workflow} and {@code demo} pass their child's code through. */
final class Exit {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CANCELLED = 130;

    /** The line of a command's help for code 0. */
    static final String OK_TEXT = "0:done";

    /** The line of a command's help for code 1. */
    static final String FAILED_TEXT =
            "1:a file is missing or malformed, or the work failed; nothing half-written stays";

    /** The line of a command's help for code 2. */
    static final String USAGE_TEXT = "2:wrong options or values";

    /** The line of a command's help for code 130. */
    static final String CANCELLED_TEXT = "130:cancelled with Ctrl-C; nothing half-written stays";

    /** The heading above the codes in a command's help. */
    static final String HEADING = "%nExit codes:%n";

    private Exit() {}
}
