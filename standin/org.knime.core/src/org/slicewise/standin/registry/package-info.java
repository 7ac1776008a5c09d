// SPDX-License-Identifier: Apache-2.0
/** Reads what other bundles contribute to KNIME's extension points. */
package org.slicewise.standin.registry;
