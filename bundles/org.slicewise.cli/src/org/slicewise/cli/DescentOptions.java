// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.TrainingSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that limit, collect and average what the optimiser does. */
final class DescentOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--clip",
            paramLabel = "N",
            description = "Largest norm of the gradient over all weights; a longer one is shortened. 0: no limit.")
    private Double clip;

    @Option(names = "--accumulate", paramLabel = "N", description = "Batches whose mean gradient makes one update.")
    private Integer accumulation;

    @Option(
            names = "--average",
            paramLabel = "D",
            description = "Decay of the exponential moving average of the weights, which the model gets, for instance "
                    + "0.999. 0: the weights themselves.")
    private Double average;

    /** Returns the specification with what the options say; a wrong value is wrong usage. */
    TrainingSpec applyTo(TrainingSpec spec) {
        DescentSpec preset = spec.descent();
        double limit = clip == null ? preset.clip() : clip;
        int batches = accumulation == null ? preset.accumulation() : accumulation;
        double decay = average == null ? preset.average() : average;
        return spec.withDescent(Usage.value(
                command,
                "--clip, --accumulate, --average",
                () -> new DescentSpec(preset.optimizer(), preset.schedule(), limit, batches, decay)));
    }
}
