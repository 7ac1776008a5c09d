// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.List;
import org.slicewise.volume.settings.Choices;

/** The mask interpolators there are, by name. */
public final class MaskInterpolators {

    private static final Choices<MaskInterpolator> KNOWN = Choices.listed(
            "interpolator",
            MaskInterpolator::name,
            List.of(
                    new None(),
                    new Nearest(),
                    new ShapeBased(),
                    new Morphological(),
                    new Learned(PropagationSpec.defaults())));

    private MaskInterpolators() {}

    /** The names of all interpolators. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The interpolator of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static MaskInterpolator named(String name) {
        return KNOWN.named(name);
    }

    /**
     * The interpolator of a name; if it propagates labels, as a specification says.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static MaskInterpolator named(String name, PropagationSpec spec) {
        MaskInterpolator interpolator = named(name);
        return interpolator instanceof Learned ? new Learned(spec) : interpolator;
    }
}
