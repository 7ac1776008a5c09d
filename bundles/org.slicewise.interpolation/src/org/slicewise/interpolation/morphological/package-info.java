// SPDX-License-Identifier: Apache-2.0
/** Morphological contour interpolation: the shapes of slices between two that are annotated, from the overlap of those. */
package org.slicewise.interpolation.morphological;
