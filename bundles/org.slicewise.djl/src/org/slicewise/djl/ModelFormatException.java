// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;

/** A file that was to hold a trained model and does not, or not wholly, or in a form this Slicewise cannot read. */
public final class ModelFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    ModelFormatException(String kind, Path file, String expected, String found, Throwable cause) {
        super(
                "%s is not a %s this Slicewise can read: expected %s, but found %s."
                        .formatted(file, kind, expected, found),
                cause);
    }
}
