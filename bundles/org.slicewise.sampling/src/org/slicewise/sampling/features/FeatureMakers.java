// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.features;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.settings.Choices;

/**
 * The feature makers there are, by name: a new one that needs Java alone is its class, and one line here; those of other
 * bundles are handed in.
 */
public final class FeatureMakers {

    private static final List<FeatureMaker> OWN = List.of(new PcaFeatures());

    private final Choices<FeatureMaker> known;

    private FeatureMakers(List<FeatureMaker> makers) {
        this.known = Choices.listed("kind of features", FeatureMaker::name, makers);
    }

    /** Those of this bundle, and others. */
    public static FeatureMakers with(FeatureMaker... others) {
        List<FeatureMaker> all = new ArrayList<>(OWN);
        all.addAll(List.of(others));
        return new FeatureMakers(all);
    }

    /** The names, the one to use where nothing else is asked for first. */
    public List<String> names() {
        return known.names();
    }

    /**
     * The maker of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public FeatureMaker named(String name) {
        return known.named(name);
    }
}
