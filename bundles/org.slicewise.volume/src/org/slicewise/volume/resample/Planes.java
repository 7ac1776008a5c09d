// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

/** Makes planes across the z axis of a target; has working memory of its own and serves one thread at a time. */
interface Planes {

    /** Makes the planes of a channel from {@code from} to before {@code to}, one after the other from an offset on. */
    void fill(int channel, int from, int to, float[] into, int offset);
}
