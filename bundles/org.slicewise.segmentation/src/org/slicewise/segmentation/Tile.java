// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

/**
 * One place of a patch in a volume.
 *
 * @param x index of the patch's first voxel along x; negative if the volume is shorter than the patch
 * @param y the same along y
 * @param z the same along z
 */
public record Tile(int x, int y, int z) {}
