// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

/** The exit codes of the batch application. */
final class ExitCode {

    static final int OK = 0;
    static final int WRONG_ARGUMENTS = 2;
    static final int LOAD_ERROR = 3;
    static final int EXECUTION_ERROR = 4;

    private ExitCode() {}
}
