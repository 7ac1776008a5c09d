// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * The form of a convolution.
 *
 * @param in channels it takes
 * @param out channels it gives
 * @param side side of the kernel, the same on all axes
 * @param stride step along all axes
 * @param padding zeros before and after each axis
 * @param groups groups of channels that do not see each other
 * @param isBiased true if it has a bias
 */
record Convolution(int in, int out, int side, int stride, int padding, int groups, boolean isBiased) {

    /** A convolution with an odd kernel and a bias that keeps the extent. */
    static Convolution of(int in, int out, int side) {
        return new Convolution(in, out, side, 1, side / 2, 1, true);
    }

    Convolution stride(int step) {
        return new Convolution(in, out, side, step, padding, groups, isBiased);
    }

    Convolution padding(int zeros) {
        return new Convolution(in, out, side, stride, zeros, groups, isBiased);
    }

    Convolution groups(int number) {
        return new Convolution(in, out, side, stride, padding, number, isBiased);
    }

    Convolution withoutBias() {
        return new Convolution(in, out, side, stride, padding, groups, false);
    }
}
