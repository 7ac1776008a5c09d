// SPDX-License-Identifier: Apache-2.0
/**
 * The KNIME nodes of Slicewise, the cells their tables hold and the port object their learner makes.
 *
 * <p>A node reads its settings into a record, makes one call of a bundle that knows nothing of KNIME, and writes the
 * result. Only the classic node API is used, so that the nodes load in every KNIME Analytics Platform 5.
 */
package org.slicewise.knime;
