// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mask interpolators there are, by name. */
public final class MaskInterpolators {

    private static final Map<String, MaskInterpolator> BY_NAME = byName(
            new None(), new Nearest(), new ShapeBased(), new Morphological(), new Learned(PropagationSpec.defaults()));

    private MaskInterpolators() {}

    /** The names of all interpolators. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The interpolator of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static MaskInterpolator named(String name) {
        MaskInterpolator interpolator = BY_NAME.get(name);
        if (interpolator == null) {
            throw new IllegalArgumentException(
                    "There is no interpolator \"%s\"; known are %s.".formatted(name, names()));
        }
        return interpolator;
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

    private static Map<String, MaskInterpolator> byName(MaskInterpolator... interpolators) {
        Map<String, MaskInterpolator> byName = new LinkedHashMap<>();
        for (MaskInterpolator interpolator : interpolators) {
            if (byName.put(interpolator.name(), interpolator) != null) {
                throw new IllegalStateException("Two interpolators are named \"%s\".".formatted(interpolator.name()));
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
