// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

/** How far a node is. */
enum NodeState {
    /** Its settings or input do not allow it to be executed (yet). */
    IDLE,
    /** It can be executed once its input is there. */
    CONFIGURED,
    /** A thread executes it. */
    EXECUTING,
    /** A loop end that asked for another iteration. */
    LOOPING,
    /** Its output is there. */
    EXECUTED,
    /** Its execution failed or was cancelled. */
    FAILED;

    /** The name of the state in workflow files. */
    String savedName() {
        return switch (this) {
            case EXECUTED -> "EXECUTED";
            case IDLE -> "IDLE";
            case CONFIGURED, EXECUTING, LOOPING, FAILED -> "CONFIGURED";
        };
    }
}
