// SPDX-License-Identifier: Apache-2.0
/** The command line {@code slicewise}: the calls of the other bundles from a shell, and workflows without a window. */
package org.slicewise.cli;
