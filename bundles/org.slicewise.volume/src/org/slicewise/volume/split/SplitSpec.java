// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.List;
import java.util.stream.Stream;
import org.slicewise.volume.Split;

/**
 * How large the splits of a cohort are, and the seed that decides which cases they get.
 *
 * <p>Fractions are of all cases. Where nothing takes the rest, cases may be left over for no split.
 */
public record SplitSpec(SplitSize training, SplitSize validation, SplitSize test, long seed) {

    private static final double ROUNDING = 1e-9;

    public SplitSpec {
        List<SplitSize> sizes = List.of(training, validation, test);
        if (sizes.stream().noneMatch(SplitSize::isWanted)) {
            throw new IllegalArgumentException("A split of a cohort needs a size above 0 for one of training,"
                    + " validation and test, but all three are 0.");
        }
        long rests = sizes.stream().filter(SplitSize.Rest.class::isInstance).count();
        if (rests > 1) {
            throw new IllegalArgumentException(
                    "One split can take the rest, but %d of training, validation and test do; give the others a size."
                            .formatted(rests));
        }
        double sum = sizes.stream().mapToDouble(SplitSpec::share).sum();
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "The fractions of training, validation and test must add up to at most 1, but %s add up to %s."
                            .formatted(sizes.stream().map(SplitSize::text).toList(), Math.round(sum * 1e6) / 1e6));
        }
    }

    /**
     * A fraction of the cases to test on and the rest to train on.
     *
     * @param fraction above 0 and below 1
     */
    public static SplitSpec heldOut(double fraction, long seed) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException(
                    "The fraction of cases to hold out must be above 0 and below 1, but is %s.".formatted(fraction));
        }
        return new SplitSpec(new SplitSize.Rest(), SplitSize.NONE, new SplitSize.Fraction(fraction), seed);
    }

    /** The size of a split; that of {@link Split#UNASSIGNED} is the rest unless another split takes it. */
    public SplitSize size(Split split) {
        return switch (split) {
            case TRAIN -> training;
            case VALIDATION -> validation;
            case TEST -> test;
            case UNASSIGNED -> hasRest() ? SplitSize.NONE : new SplitSize.Rest();
        };
    }

    /** Whether a split must get a case. */
    boolean isWanted(Split split) {
        return split != Split.UNASSIGNED && size(split).isWanted();
    }

    /** The sizes as text, for errors. */
    String text() {
        return "training %s, validation %s, test %s".formatted(training.text(), validation.text(), test.text());
    }

    private boolean hasRest() {
        return Stream.of(training, validation, test).anyMatch(SplitSize.Rest.class::isInstance);
    }

    private static double share(SplitSize size) {
        return size instanceof SplitSize.Fraction fraction ? fraction.share() : 0;
    }
}
