// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

/** How grave a message of {@link org.knime.core.node.NodeLogger} is, from the least on. */
public enum LogLevel {
    /** For developers. */
    DEBUG,
    /** For the curious. */
    INFO,
    /** Something is odd; the work goes on. */
    WARN,
    /** Something failed. */
    ERROR,
    /** Nothing can go on. */
    FATAL
}
