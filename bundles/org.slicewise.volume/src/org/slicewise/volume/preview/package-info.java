// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures of volumes for people to look at: axial slices in radiological view, masks over them.
 *
 * <p>The patient's right is on the left of the picture and the front is at the top, whatever the storage order. Pictures
 * are made slice by slice, in Java2D without a screen, and equal input gives equal pictures.
 */
package org.slicewise.volume.preview;
