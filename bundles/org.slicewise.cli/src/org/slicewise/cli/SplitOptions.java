// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import org.slicewise.volume.split.CohortSplitter;
import org.slicewise.volume.split.SplitSize;
import org.slicewise.volume.split.SplitSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how large the splits are, and the seed. */
final class SplitOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--train",
            paramLabel = "SIZE",
            defaultValue = "rest",
            description = "Cases to train on (default: ${DEFAULT-VALUE}).")
    private String training;

    @Option(
            names = "--validation",
            paramLabel = "SIZE",
            defaultValue = "0",
            description = "Cases to make choices on while training (default: ${DEFAULT-VALUE}).")
    private String validation;

    @Option(
            names = "--test",
            paramLabel = "SIZE",
            defaultValue = "0.25",
            description = "Cases to measure on (default: ${DEFAULT-VALUE}).")
    private String test;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the choice (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Checks the options and returns what splits a cohort by them. */
    CohortSplitter splitter() {
        SplitSize trainingSize = Usage.value(command, "--train", () -> SplitSize.parse(training));
        SplitSize validationSize = Usage.value(command, "--validation", () -> SplitSize.parse(validation));
        SplitSize testSize = Usage.value(command, "--test", () -> SplitSize.parse(test));
        return new CohortSplitter(Usage.value(
                command,
                "--train, --validation, --test",
                () -> new SplitSpec(trainingSize, validationSize, testSize, seed)));
    }
}
