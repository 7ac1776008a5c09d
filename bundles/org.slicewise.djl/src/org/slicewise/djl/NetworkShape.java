// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * What decides the size of a network.
 *
 * @param channels channels of the image
 * @param classes classes to tell apart, background included
 * @param baseChannels channels of the first convolution
 * @param levels number of resolutions; the resolution is halved {@code levels - 1} times
 */
record NetworkShape(int channels, int classes, int baseChannels, int levels) {

    /** Extents must be multiples of this. */
    int step() {
        return 1 << levels - 1;
    }
}
