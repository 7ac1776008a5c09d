// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.List;

/** Hears how far the nodes of a running workflow are. */
@FunctionalInterface
public interface RunListener {

    /** How far one node is: from 0 to 1, null when it does not say; and its message, or null. */
    record Progress(String node, Double fraction, String message) {}

    /** Called several times a second with the nodes under way. */
    void progress(List<Progress> running);
}
