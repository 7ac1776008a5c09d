// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

/** A port of a node of one workflow file; node -1 is the metanode the file itself describes. */
record PortAddress(int node, int port) {

    static final int SELF = -1;
}
