// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti.stored;

import java.io.IOException;

/** Takes the values of an image in pieces, x fastest, with slope and intercept applied. */
@FunctionalInterface
public interface ValueBlocks {

    /** Takes the first {@code count} of these values; {@code first} is the flat position of the first one. */
    void accept(long first, double[] values, int count) throws IOException;
}
