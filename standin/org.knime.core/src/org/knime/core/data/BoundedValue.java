// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Marks values that have an order, so that a column has a smallest and a largest one. */
public interface BoundedValue extends DataValue {}
