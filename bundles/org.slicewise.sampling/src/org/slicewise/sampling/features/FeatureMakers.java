// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feature makers there are, by name: a new one that needs Java alone is its class, and one line here; those of other
 * bundles are handed in.
 */
public final class FeatureMakers {

    private static final List<FeatureMaker> OWN = List.of(new PcaFeatures());

    private final Map<String, FeatureMaker> byName;

    private FeatureMakers(List<FeatureMaker> makers) {
        Map<String, FeatureMaker> named = new LinkedHashMap<>();
        for (FeatureMaker maker : makers) {
            if (named.put(maker.name(), maker) != null) {
                throw new IllegalStateException("Two feature makers are named \"%s\".".formatted(maker.name()));
            }
        }
        this.byName = Collections.unmodifiableMap(named);
    }

    /** Those of this bundle, and others. */
    public static FeatureMakers with(FeatureMaker... others) {
        List<FeatureMaker> all = new ArrayList<>(OWN);
        all.addAll(List.of(others));
        return new FeatureMakers(all);
    }

    /** The names, the one to use where nothing else is asked for first. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** All makers, in the order of their names. */
    public List<FeatureMaker> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The maker of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public FeatureMaker named(String name) {
        FeatureMaker maker = byName.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("There are no features \"%s\"; known are %s.".formatted(name, names()));
        }
        return maker;
    }
}
