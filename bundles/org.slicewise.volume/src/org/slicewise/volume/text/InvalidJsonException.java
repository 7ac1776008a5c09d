// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.text;

import java.io.IOException;

/** A text that should be a JSON object and is none, or one beyond all bounds. */
public final class InvalidJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidJsonException(String message) {
        super(message);
    }
}
