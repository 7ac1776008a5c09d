// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.segmentation.TrainingSpec;

/** How the weights of a network follow their gradients. */
final class DescentSettings {

    private static final DescentSpec DEFAULTS = TrainingSpec.defaults2d().descent();

    private final SettingsModelString optimizer;
    private final SettingsModelDouble rate;
    private final SettingsModelDouble weightDecay;
    private final SettingsModelDouble momentum;
    private final SettingsModelString schedule;
    private final SettingsModelDouble power;
    private final SettingsModelDouble gamma;
    private final SettingsModelInteger every;
    private final SettingsModelDouble floor;
    private final SettingsModelInteger warmUp;
    private final SettingsModelDouble clip;
    private final SettingsModelInteger accumulation;
    private final SettingsModelDouble average;

    /** Adds the settings to those of a node. */
    DescentSettings(NodeSettingsGroup<?> node) {
        optimizer = node.choice("optimizer", "Optimizer", DEFAULTS.optimizer().name(), OptimizerSpec.names());
        rate = node.number("learning_rate", "Learning rate (%s)".formatted(NodeSettingsGroup.SUITED), 0, 1e-4);
        weightDecay =
                node.number("weight_decay", "Weight decay", DEFAULTS.optimizer().weightDecay(), 1e-5);
        momentum = node.number("momentum", "Momentum (sgd only)", 0.9, 0.05);
        schedule = node.choice(
                "schedule", "Learning rate schedule", DEFAULTS.schedule().name(), RateSchedule.names());
        power = node.number("power", "Power (polynomial only)", 0.8, 0.1);
        gamma = node.addedLater(node.number("gamma", "Factor (exponential only)", 0.7, 0.05));
        every = node.addedLater(node.whole("every", "Iterations between two factors (exponential only)", 2000, 100));
        floor = node.addedLater(node.number("floor", "Lowest share of the learning rate (cosine only)", 0, 0.01));
        warmUp = node.addedLater(node.whole("warm_up", "Iterations of warm-up", 0, 100));
        clip = node.addedLater(node.number("clip", "Longest gradient (0: any)", 0, 1));
        accumulation = node.addedLater(node.whole("accumulation", "Batches that make one update", 1, 1));
        average = node.addedLater(node.number("average", "Decay of the average of weights (0: no average)", 0, 0.001));
    }

    /** The descent; what is left to the network is as in the one that suits it. */
    DescentSpec read(DescentSpec suited) {
        return new DescentSpec(
                OptimizerSpec.of(
                        optimizer.getStringValue(),
                        optimizerFigures(suited.optimizer().rate())),
                RateSchedule.of(schedule.getStringValue(), scheduleFigures()),
                clip.getDoubleValue(),
                accumulation.getIntValue(),
                average.getDoubleValue());
    }

    private Map<String, Double> optimizerFigures(double suitedRate) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("rate", rate.getDoubleValue() == 0 ? suitedRate : rate.getDoubleValue());
        figures.put("weight-decay", weightDecay.getDoubleValue());
        if (optimizer.getStringValue().equals("sgd")) {
            figures.put("momentum", momentum.getDoubleValue());
        }
        return figures;
    }

    private Map<String, Double> scheduleFigures() {
        Map<String, Double> figures = new TreeMap<>();
        switch (schedule.getStringValue()) {
            case "polynomial" -> figures.put("power", power.getDoubleValue());
            case "cosine" -> figures.put("floor", floor.getDoubleValue());
            case "exponential" -> {
                figures.put("gamma", gamma.getDoubleValue());
                figures.put("every", (double) every.getIntValue());
            }
            default -> {
                // The other schedules have no figures of their own.
            }
        }
        if (warmUp.getIntValue() != 0) {
            figures.put("warm-up", (double) warmUp.getIntValue());
        }
        return figures;
    }
}
