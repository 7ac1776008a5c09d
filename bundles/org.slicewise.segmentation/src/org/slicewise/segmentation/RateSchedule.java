// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.volume.settings.Checked;

/** How the learning rate changes over a training. */
public sealed interface RateSchedule {

    /** The name by which settings and files know the schedule. */
    String name();

    /** All figures of this schedule by name, as {@link #of} takes them. */
    Map<String, Double> figures();

    /**
     * The learning rate of one iteration.
     *
     * @param base the optimiser's learning rate
     * @param iteration the iteration, from 0 to {@code iterations - 1}
     * @param iterations how many iterations the whole training has
     */
    double at(double base, int iteration, int iterations);

    /** This schedule with a warm-up over the first iterations; the same one for 0. */
    default RateSchedule withWarmUp(int iterations) {
        return iterations == 0 ? this : new WarmUp(this, iterations);
    }

    /** The names of the schedules there are. */
    static List<String> names() {
        return List.of("constant", "cosine", "exponential", "polynomial");
    }

    /**
     * The schedule of a name with its figures: none for {@code constant}, {@code power} for {@code polynomial},
     * {@code gamma} and {@code every} for {@code exponential}, {@code floor} for {@code cosine}; any of them may have
     * {@code warm-up}, a number of iterations, none where it is absent or 0.
     *
     * @throws IllegalArgumentException if the name is unknown, a figure is missing or out of range, or too many came
     */
    static RateSchedule of(String name, Map<String, Double> figures) {
        Figures given = new Figures("schedule", figures);
        RateSchedule schedule;
        switch (name) {
            case "constant" -> schedule = new Constant();
            case "cosine" -> schedule = new Cosine(given.take("floor"));
            case "exponential" -> schedule =
                    new Exponential(given.take("gamma"), given.takeWhole("every", 1, TrainingSpec.MOST_ITERATIONS));
            case "polynomial" -> schedule = new Polynomial(given.take("power"));
            default -> throw new IllegalArgumentException(
                    "There is no schedule \"%s\"; known are %s.".formatted(name, names()));
        }
        int warmUp = given.takeWhole("warm-up", 0, TrainingSpec.MOST_ITERATIONS, 0);
        given.requireAllTaken(name);
        return schedule.withWarmUp(warmUp);
    }

    /** The base rate all the time. */
    record Constant() implements RateSchedule {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Map<String, Double> figures() {
            return Map.of();
        }

        @Override
        public double at(double base, int iteration, int iterations) {
            return base;
        }
    }

    /**
     * {@code base * (1 - iteration / iterations)^power}: falls from the base rate towards 0.
     *
     * @param power the exponent, above 0 and at most 10
     */
    record Polynomial(double power) implements RateSchedule {
        public Polynomial {
            Checked.positive("schedule.power", power, 10);
        }

        @Override
        public String name() {
            return "polynomial";
        }

        @Override
        public Map<String, Double> figures() {
            return Map.of("power", power);
        }

        @Override
        public double at(double base, int iteration, int iterations) {
            return base * Math.pow(1.0 - (double) iteration / iterations, power);
        }
    }

    /**
     * {@code base * gamma^floor(iteration / every)}: falls by the same factor again and again.
     *
     * @param gamma the factor, above 0 and at most 1
     * @param every after how many iterations, from 1 to 10,000,000
     */
    record Exponential(double gamma, int every) implements RateSchedule {
        public Exponential {
            Checked.positive("schedule.gamma", gamma, 1);
            Checked.within("schedule.every", every, 1, TrainingSpec.MOST_ITERATIONS);
        }

        @Override
        public String name() {
            return "exponential";
        }

        @Override
        public Map<String, Double> figures() {
            return new TreeMap<>(Map.of("gamma", gamma, "every", (double) every));
        }

        @Override
        public double at(double base, int iteration, int iterations) {
            return base * Math.pow(gamma, iteration / every);
        }
    }

    /**
     * Half a cosine from the base rate towards {@code floor * base} (Loshchilov and Hutter 2017, equation 5, without
     * restarts).
     *
     * @param floor the rate at the end as a fraction of the base rate, from 0 to 1
     */
    record Cosine(double floor) implements RateSchedule {
        public Cosine {
            Checked.within("schedule.floor", floor, 0.0, 1.0);
        }

        @Override
        public String name() {
            return "cosine";
        }

        @Override
        public Map<String, Double> figures() {
            return Map.of("floor", floor);
        }

        @Override
        public double at(double base, int iteration, int iterations) {
            double height = (1 + Math.cos(Math.PI * iteration / iterations)) / 2;
            return base * (floor + (1 - floor) * height);
        }
    }

    /**
     * Another schedule times {@code min(1, iteration / warmUp)}: its rate is reached from 0 in a straight line, and is
     * what it always was from then on. The name is that of the other schedule.
     *
     * @param schedule any schedule without a warm-up
     * @param warmUp the first iteration with the full rate, from 1 to 10,000,000
     */
    record WarmUp(RateSchedule schedule, int warmUp) implements RateSchedule {
        public WarmUp {
            Checked.within("schedule.warm-up", warmUp, 1, TrainingSpec.MOST_ITERATIONS);
            if (schedule instanceof WarmUp) {
                throw new IllegalArgumentException(
                        "\"schedule\" must have one warm-up, but is %s with another.".formatted(schedule));
            }
        }

        @Override
        public String name() {
            return schedule.name();
        }

        @Override
        public Map<String, Double> figures() {
            Map<String, Double> figures = new TreeMap<>(schedule.figures());
            figures.put("warm-up", (double) warmUp);
            return figures;
        }

        @Override
        public double at(double base, int iteration, int iterations) {
            return schedule.at(base, iteration, iterations) * Math.min(1, (double) iteration / warmUp);
        }
    }
}
