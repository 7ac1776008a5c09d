// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

/** What a sampler has to know of the slices beside their number. */
public enum SamplerNeed {

    /** Nothing. */
    NOTHING,

    /** What the slices look like: see {@link org.slicewise.sampling.features.FeatureMakers}. */
    FEATURES,

    /** What is annotated on them. */
    MASK
}
