// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step from the values of an image to those that a network should see; what it needs to know of the image is measured
 * for each channel.
 */
public sealed interface IntensityStep {

    /** The forms a step has as text. */
    String FORMS = "\"window LOW HIGH\", \"percentiles LOW HIGH\", \"rescale\", \"z-score\", \"z-score above VALUE\"";

    /** The map of all steps up to this one, given the map of those before. */
    IntensityMap after(IntensityMap before, MeasuredChannel channel);

    /** The step as text, which {@link #parse} understands. */
    String text();

    /**
     * The step of a text, such as {@code window -200 250} or {@code z-score}.
     *
     * @throws IllegalArgumentException if it is none; the text names the forms there are
     */
    static IntensityStep parse(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        int figures = words.size() - 1;
        if (words.get(0).equals("window") && figures == 2) {
            return new Window(Numbers.number(words.get(1)), Numbers.number(words.get(2)));
        }
        if (words.get(0).equals("percentiles") && figures == 2) {
            return new Percentiles(Numbers.number(words.get(1)), Numbers.number(words.get(2)));
        }
        if (words.equals(List.of("rescale"))) {
            return new Rescale();
        }
        if (words.equals(List.of("z-score"))) {
            return new ZScore(OptionalDouble.empty());
        }
        if (text.strip().startsWith("z-score above ") && figures == 2) {
            return new ZScore(OptionalDouble.of(Numbers.number(words.get(2))));
        }
        throw new IllegalArgumentException("\"%s\" is no intensity step; there are %s.".formatted(text.strip(), FORMS));
    }

    /** The steps of a text, with commas between them; none for {@code none}. */
    static List<IntensityStep> parseAll(String text) {
        return text.strip().equals("none")
                ? List.of()
                : Stream.of(text.split(",", -1)).map(IntensityStep::parse).toList();
    }

    /** Steps as text, which {@link #parseAll} understands. */
    static String textOf(List<IntensityStep> steps) {
        return steps.isEmpty()
                ? "none"
                : steps.stream().map(IntensityStep::text).collect(Collectors.joining(", "));
    }

    /**
     * Clips to a range of values, such as Hounsfield units.
     *
     * @param low below {@code high}
     */
    record Window(double low, double high) implements IntensityStep {

        public Window {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        "An intensity window goes from a value to a larger one, but from %s to %s was asked."
                                .formatted(low, high));
            }
        }

        @Override
        public IntensityMap after(IntensityMap before, MeasuredChannel channel) {
            return before.thenClip(low, high);
        }

        @Override
        public String text() {
            return "window %s %s".formatted(Numbers.text(low), Numbers.text(high));
        }
    }

    /**
     * Clips to percentiles of all voxels; not where both are the same, since nothing would be left.
     *
     * @param low from 0 on, below {@code high}
     * @param high at most 100
     */
    record Percentiles(double low, double high) implements IntensityStep {

        public Percentiles {
            if (!(low >= 0 && low < high && high <= 100)) {
                throw new IllegalArgumentException(
                        "Percentiles go from one to a larger one, of 0 to 100, but from %s to %s was asked."
                                .formatted(low, high));
            }
        }

        @Override
        public IntensityMap after(IntensityMap before, MeasuredChannel channel) {
            long count = channel.count(OptionalDouble.empty());
            FloatBlocks values = channel.values(before, OptionalDouble.empty());
            double[] bounds = OrderStatistic.percentiles(values, count, low, high);
            return bounds[0] < bounds[1] ? before.thenClip(bounds[0], bounds[1]) : before;
        }

        @Override
        public String text() {
            return "percentiles %s %s".formatted(Numbers.text(low), Numbers.text(high));
        }
    }

    /**
     * Brings the bounds of the clipping to 0 and 1 or, where nothing was clipped, the smallest and the largest value; an
     * image that is constant becomes 0.
     */
    record Rescale() implements IntensityStep {

        @Override
        public IntensityMap after(IntensityMap before, MeasuredChannel channel) {
            boolean clipped = before.isClipped();
            double from = before.apply(clipped ? before.low() : channel.range().smallest());
            double to = before.apply(clipped ? before.high() : channel.range().largest());
            return before.thenScale(from, from < to ? 1 / (to - from) : 0);
        }

        @Override
        public String text() {
            return "rescale";
        }
    }

    /**
     * Brings voxels to mean 0 and standard deviation 1; an image that is constant becomes 0.
     *
     * @param above only voxels whose value in the image, before all steps, is above this one are measured, such as those
     *     that are not air; all are changed
     */
    record ZScore(OptionalDouble above) implements IntensityStep {

        @Override
        public IntensityMap after(IntensityMap before, MeasuredChannel channel) {
            Moments moments = Moments.of(channel.values(before, above), channel.count(above));
            return before.thenScale(moments.mean(), moments.scale());
        }

        @Override
        public String text() {
            return above.isPresent() ? "z-score above " + Numbers.text(above.getAsDouble()) : "z-score";
        }
    }
}
