// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Marks the value that is not there. */
public interface MissingValue extends DataValue {}
