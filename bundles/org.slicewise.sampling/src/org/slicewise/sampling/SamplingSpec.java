// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.OptionalDouble;

/**
 * How the slices of a cohort are chosen.
 *
 * @param budget of each volume, whatever the scope; volumes that share a budget have that of all of them together
 * @param scope whether volumes share their budget, which samplers can that choose by features
 * @param volumes share of the volumes to choose slices of, above 0 and at most 1
 * @param positiveShare share of the chosen slices on which something is annotated, from 0 to 1, if that is to be so;
 *     where there are too few slices of one kind, the other fills up. Whatever the sampler, that is the choice of an oracle
 * @param features name of the feature maker, of use to samplers that need features
 * @param seed of every random choice
 */
public record SamplingSpec(
        SliceSampler sampler,
        SliceBudget budget,
        SamplingScope scope,
        double volumes,
        OptionalDouble positiveShare,
        String features,
        long seed) {

    public SamplingSpec {
        if (scope == SamplingScope.COHORT && sampler.need() != SamplerNeed.FEATURES) {
            throw new IllegalArgumentException(
                    "The sampler \"%s\" cannot choose over all volumes at once: only samplers that look at features can."
                            .formatted(sampler.name()));
        }
        new VolumeShare(volumes);
        if (positiveShare.isPresent() && !(positiveShare.getAsDouble() >= 0 && positiveShare.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("A share of foreground slices must be from 0 to 1, but is %s."
                    .formatted(positiveShare.getAsDouble()));
        }
    }

    /** A choice of slices of every volume, with a budget of its own for each, and features by {@code pca}. */
    public static SamplingSpec of(SliceSampler sampler, SliceBudget budget, long seed) {
        return new SamplingSpec(sampler, budget, SamplingScope.VOLUME, 1, OptionalDouble.empty(), "pca", seed);
    }

    /** The same with another budget. */
    public SamplingSpec withBudget(SliceBudget other) {
        return new SamplingSpec(sampler, other, scope, volumes, positiveShare, features, seed);
    }

    /** The same with another scope. */
    public SamplingSpec withScope(SamplingScope other) {
        return new SamplingSpec(sampler, budget, other, volumes, positiveShare, features, seed);
    }

    /** The same with another share of the volumes. */
    public SamplingSpec withVolumes(double other) {
        return new SamplingSpec(sampler, budget, scope, other, positiveShare, features, seed);
    }

    /** The same with another share of foreground slices. */
    public SamplingSpec withPositiveShare(OptionalDouble other) {
        return new SamplingSpec(sampler, budget, scope, volumes, other, features, seed);
    }

    /** The same with other features. */
    public SamplingSpec withFeatures(String other) {
        return new SamplingSpec(sampler, budget, scope, volumes, positiveShare, other, seed);
    }

    /** How far the choice can be used: who asks for foreground slices has to know them. */
    public SamplerKind kind() {
        return positiveShare.isPresent() ? SamplerKind.ORACLE : sampler.kind();
    }

    /** Whether what slices look like must be known. */
    public boolean needsFeatures() {
        return sampler.need() == SamplerNeed.FEATURES;
    }

    /** Whether what is annotated must be known. */
    public boolean needsMasks() {
        return sampler.need() == SamplerNeed.MASK || positiveShare.isPresent();
    }
}
