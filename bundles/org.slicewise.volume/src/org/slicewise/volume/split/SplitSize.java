// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

/** How many of the cases go into one split. */
public sealed interface SplitSize {

    /** No case at all. */
    SplitSize NONE = new Cases(0);

    /** Whether the split must get a case. */
    boolean isWanted();

    /** The size as text, which {@link #parse} understands. */
    String text();

    /**
     * The size of a text: a whole number of cases such as {@code 96}, a fraction with a point such as {@code 0.2}, or
     * {@code rest}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static SplitSize parse(String text) {
        if (text.equals(Rest.TEXT)) {
            return new Rest();
        }
        try {
            return text.matches("\\d+") ? new Cases(Integer.parseInt(text)) : new Fraction(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no size of a split; give a number of cases (96), a fraction (0.2) or \"%s\"."
                            .formatted(text, Rest.TEXT),
                    e);
        }
    }

    /**
     * Exactly so many cases.
     *
     * @param count at least 0
     */
    record Cases(int count) implements SplitSize {

        public Cases {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "A split has at least 0 cases, but %d are asked for.".formatted(count));
            }
        }

        @Override
        public boolean isWanted() {
            return count > 0;
        }

        @Override
        public String text() {
            return Integer.toString(count);
        }
    }

    /**
     * A share of all cases, rounded to whole cases but at least one.
     *
     * @param share from 0, which is no case at all, to 1
     */
    record Fraction(double share) implements SplitSize {

        public Fraction {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "The fraction of cases of a split must be from 0 to 1, but is %s; a count has no point."
                                .formatted(share));
            }
        }

        @Override
        public boolean isWanted() {
            return share > 0;
        }

        @Override
        public String text() {
            return Double.toString(share);
        }
    }

    /** What the other splits leave, which must be at least one case. */
    record Rest() implements SplitSize {

        private static final String TEXT = "rest";

        @Override
        public boolean isWanted() {
            return true;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }
}
