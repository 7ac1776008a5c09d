// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import java.io.IOException;

/** A folder whose files are not laid out as its layout says. */
public final class DatasetLayoutException extends IOException {

    private static final long serialVersionUID = 1L;

    /** An exception whose one-line message names the file and the cure. */
    public DatasetLayoutException(String message) {
        super(message);
    }
}
