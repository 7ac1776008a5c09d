// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import org.slicewise.interpolation.MaskInterpolators;

/** The names of the interpolators, for the help. */
final class Interpolators extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    Interpolators() {
        super(MaskInterpolators.names());
    }
}
