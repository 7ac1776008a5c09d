// SPDX-License-Identifier: Apache-2.0
/** How well two masks agree: voxel counts first, ratios last, and what is undefined stays visible. */
package org.slicewise.scoring;
