// SPDX-License-Identifier: Apache-2.0
/**
 * Doors between the stand-in's classes under {@code org.knime.core} and its engine, which add no public member there.
 * The bundle does not export this package.
 */
package org.slicewise.standin.access;
