// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;

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

    /** The names of the schedules there are. */
    static List<String> names() {
        return List.of("constant", "polynomial");
    }

    /**
     * The schedule of a name with its figures: none for {@code constant}, {@code power} for {@code polynomial}.
     *
     * @throws IllegalArgumentException if the name is unknown, a figure is missing or out of range, or too many came
     */
    static RateSchedule of(String name, Map<String, Double> figures) {
        Figures given = new Figures("schedule", figures);
        RateSchedule schedule;
        switch (name) {
            case "constant" -> schedule = new Constant();
            case "polynomial" -> schedule = new Polynomial(given.take("power"));
            default -> throw new IllegalArgumentException(
                    "There is no schedule \"%s\"; known are %s.".formatted(name, names()));
        }
        given.requireAllTaken(name);
        return schedule;
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
}
