// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Marks values of which a column has a set of possible ones, such as strings. */
public interface NominalValue extends DataValue {}
