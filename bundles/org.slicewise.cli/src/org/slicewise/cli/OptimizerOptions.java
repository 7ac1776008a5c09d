// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that change how the weights of a network follow their gradients. */
final class OptimizerOptions {

    private static final double USUAL_MOMENTUM = 0.9;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            completionCandidates = Optimizers.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String optimizer;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Base learning rate.")
    private Double learningRate;

    @Option(names = "--weight-decay", paramLabel = "D", description = "Weight decay.")
    private Double weightDecay;

    @Option(names = "--momentum", paramLabel = "M", description = "Momentum, for sgd only (default: 0.9).")
    private Double momentum;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            completionCandidates = Schedules.class,
            description = "How the learning rate changes: ${COMPLETION-CANDIDATES}.")
    private String schedule;

    @Option(names = "--power", paramLabel = "P", description = "Exponent, for the schedule polynomial only.")
    private Double power;

    @Option(names = "--gamma", paramLabel = "G", description = "Factor, for the schedule exponential only.")
    private Double gamma;

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Iterations from factor to factor, for the schedule exponential only.")
    private Integer every;

    @Option(
            names = "--floor",
            paramLabel = "F",
            description = "Rate at the end as a fraction of the base rate, for the schedule cosine only (default: 0).")
    private Double floor;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Iterations over which the rate rises from 0 in a straight line.")
    private Integer warmUp;

    /** Returns the specification with what the options say; a wrong value is wrong usage. */
    TrainingSpec applyTo(TrainingSpec spec) {
        return spec.withOptimizer(optimizer(spec.descent().optimizer()))
                .withSchedule(schedule(spec.descent().schedule()));
    }

    private OptimizerSpec optimizer(OptimizerSpec preset) {
        String name = optimizer == null ? preset.name() : optimizer;
        Map<String, Double> figures = new TreeMap<>(preset.figures());
        if (!name.equals(preset.name())) {
            figures.remove("momentum");
            if (name.equals("sgd")) {
                figures.put("momentum", USUAL_MOMENTUM);
            }
        }
        put(figures, "rate", learningRate);
        put(figures, "weight-decay", weightDecay);
        put(figures, "momentum", momentum);
        return Usage.value(command, "--optimizer", () -> OptimizerSpec.of(name, figures));
    }

    private RateSchedule schedule(RateSchedule preset) {
        String name = schedule == null ? preset.name() : schedule;
        Map<String, Double> figures = new TreeMap<>();
        if (name.equals(preset.name())) {
            figures.putAll(preset.figures());
        } else if (name.equals("cosine")) {
            figures.put("floor", 0.0);
        }
        put(figures, "power", power);
        put(figures, "gamma", gamma);
        put(figures, "every", every);
        put(figures, "floor", floor);
        put(figures, "warm-up", warmUp);
        return Usage.value(command, "--schedule", () -> RateSchedule.of(name, figures));
    }

    private static void put(Map<String, Double> figures, String name, Number value) {
        if (value != null) {
            figures.put(name, value.doubleValue());
        }
    }

    /** The names of the optimisers, for the help. */
    static final class Optimizers extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Optimizers() {
            super(OptimizerSpec.names());
        }
    }

    /** The names of the schedules, for the help. */
    static final class Schedules extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Schedules() {
            super(RateSchedule.names());
        }
    }
}
