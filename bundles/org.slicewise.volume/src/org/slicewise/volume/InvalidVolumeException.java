// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.io.IOException;

/** A well-formed file that does not hold what was asked for: no volume, no mask, or one on another grid. */
public final class InvalidVolumeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** An exception whose one-line message names the file, what was found and what would be right. */
    public InvalidVolumeException(String message) {
        super(message);
    }
}
