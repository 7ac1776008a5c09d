// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Optional;

/**
 * A segment of a segmentation of 3D Slicer: the voxels of a layer that have its label value.
 *
 * @param id what identifies it in the file, such as {@code Segment_1}
 * @param name what people call it, such as {@code Vessels}
 * @param labelValue the value of its voxels, 1 to 65535
 * @param layer the layer that it is in, counted from 0; segments of one layer do not overlap
 * @param color the colour in which it is shown
 */
public record Segment(String id, String name, int labelValue, int layer, Optional<SegmentColor> color) {}
