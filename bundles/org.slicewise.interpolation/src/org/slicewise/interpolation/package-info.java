// SPDX-License-Identifier: Apache-2.0
/** From some annotated slices of a volume to more of them, with the provenance of each and the confidence of each voxel. */
package org.slicewise.interpolation;
