// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

/** The colour in which a segment is shown; red, green and blue from 0 to 1. */
public record SegmentColor(double red, double green, double blue) {}
