// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * How wide a network is made, in percent of the channels of its paper.
 *
 * @param percent 100 for the network of the paper
 */
record Width(int percent) {

    /** Lets users choose it. */
    static final NetworkOption OPTION =
            NetworkOption.whole("width", 100, 5, 200, "channels in percent of the original's");

    /** The width a shape asks for. */
    static Width of(NetworkShape shape) {
        return new Width(shape.whole(OPTION.name()));
    }

    /** Channels where the original has {@code channels}: rounded, and at least 1. */
    int of(int channels) {
        return Math.max(1, Math.round(channels * percent / 100f));
    }
}
