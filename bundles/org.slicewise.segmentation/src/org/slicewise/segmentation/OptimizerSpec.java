// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.volume.settings.Checked;

/** How weights follow their gradients; the base learning rate is part of it. */
public sealed interface OptimizerSpec {

    /** The name by which settings and files know the optimiser. */
    String name();

    /** The base learning rate, to be scaled by a {@link RateSchedule}. */
    double rate();

    /** The weight decay: decoupled in {@link AdamW}, an L2 term of the gradient in {@link Adam} and {@link Sgd}. */
    double weightDecay();

    /** This optimiser with another base learning rate. */
    OptimizerSpec withRate(double newRate);

    /** All figures of this optimiser by name, as {@link #of} takes them. */
    Map<String, Double> figures();

    /** The names of the optimisers there are. */
    static List<String> names() {
        return List.of("adam", "adamw", "sgd");
    }

    /**
     * The optimiser of a name with its figures: {@code rate}, {@code weight-decay}, and {@code momentum} for
     * {@code sgd}.
     *
     * @throws IllegalArgumentException if the name is unknown, a figure is missing or out of range, or too many came
     */
    static OptimizerSpec of(String name, Map<String, Double> figures) {
        Figures given = new Figures("optimizer", figures);
        OptimizerSpec spec;
        switch (name) {
            case "adam" -> spec = new Adam(given.take("rate"), given.take("weight-decay"));
            case "adamw" -> spec = new AdamW(given.take("rate"), given.take("weight-decay"));
            case "sgd" -> spec = new Sgd(given.take("rate"), given.take("momentum"), given.take("weight-decay"));
            default -> throw new IllegalArgumentException(
                    "There is no optimizer \"%s\"; known are %s.".formatted(name, names()));
        }
        given.requireAllTaken(name);
        return spec;
    }

    /**
     * Adam (Kingma and Ba 2015) with the weight decay as an L2 term of the gradient, betas 0.9 and 0.999.
     *
     * @param rate learning rate, above 0 and at most 10
     * @param weightDecay factor of the L2 term added to the gradient, from 0 to 1
     */
    record Adam(double rate, double weightDecay) implements OptimizerSpec {
        public Adam {
            Checked.positive("optimizer.rate", rate, 10);
            Checked.within("optimizer.weight-decay", weightDecay, 0.0, 1.0);
        }

        @Override
        public String name() {
            return "adam";
        }

        @Override
        public Adam withRate(double newRate) {
            return new Adam(newRate, weightDecay);
        }

        @Override
        public Map<String, Double> figures() {
            return new TreeMap<>(Map.of("rate", rate, "weight-decay", weightDecay));
        }
    }

    /**
     * Adam with decoupled weight decay (Loshchilov and Hutter 2019), betas 0.9 and 0.999.
     *
     * @param rate learning rate, above 0 and at most 10
     * @param weightDecay decoupled decay, from 0 to 1
     */
    record AdamW(double rate, double weightDecay) implements OptimizerSpec {
        public AdamW {
            Checked.positive("optimizer.rate", rate, 10);
            Checked.within("optimizer.weight-decay", weightDecay, 0.0, 1.0);
        }

        @Override
        public String name() {
            return "adamw";
        }

        @Override
        public AdamW withRate(double newRate) {
            return new AdamW(newRate, weightDecay);
        }

        @Override
        public Map<String, Double> figures() {
            return new TreeMap<>(Map.of("rate", rate, "weight-decay", weightDecay));
        }
    }

    /**
     * Stochastic gradient descent with momentum {@code v = momentum * v + g}, without dampening.
     *
     * @param rate learning rate, above 0 and at most 10
     * @param momentum from 0 to 0.9999
     * @param weightDecay factor of the L2 term added to the gradient, from 0 to 1
     */
    record Sgd(double rate, double momentum, double weightDecay) implements OptimizerSpec {
        public Sgd {
            Checked.positive("optimizer.rate", rate, 10);
            Checked.within("optimizer.momentum", momentum, 0.0, 0.9999);
            Checked.within("optimizer.weight-decay", weightDecay, 0.0, 1.0);
        }

        @Override
        public String name() {
            return "sgd";
        }

        @Override
        public Sgd withRate(double newRate) {
            return new Sgd(newRate, momentum, weightDecay);
        }

        @Override
        public Map<String, Double> figures() {
            return new TreeMap<>(Map.of("rate", rate, "momentum", momentum, "weight-decay", weightDecay));
        }
    }
}
