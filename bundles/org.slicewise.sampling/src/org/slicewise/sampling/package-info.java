// SPDX-License-Identifier: Apache-2.0
/** Which axial slices of a volume an expert should annotate, under a budget. */
package org.slicewise.sampling;
