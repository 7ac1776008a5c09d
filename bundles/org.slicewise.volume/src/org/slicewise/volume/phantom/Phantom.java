// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/**
 * A made-up scan and its exact mask, on the same grid.
 *
 * @param image whole numbers from about 0 (air) to about 1000, one channel
 * @param mask the labels of its {@link PhantomKind}
 */
public record Phantom(Volume image, Mask mask) {}
