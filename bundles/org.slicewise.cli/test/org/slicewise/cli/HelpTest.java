// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.djl.Losses;
import org.slicewise.djl.Networks;
import org.slicewise.interpolation.AffinitySpec;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.sampling.SliceSampler;
import org.slicewise.sampling.SliceSamplers;
import org.slicewise.segmentation.Augmentations;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.RateSchedule;
import org.slicewise.volume.layout.DatasetLayouts;
import org.slicewise.volume.preprocess.PreprocessingOption;
import org.slicewise.volume.preprocess.PreprocessingPresets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    private static CommandLine commandLine() {
        return Slicewise.commandLine(new Surroundings(Optional.empty(), Map.of(), false));
    }

    static Set<String> commands() {
        return commandLine().getSubcommands().keySet();
    }

    @Test
    void listsEveryCommandWithWhatItDoes() {
        String help = CommandLineRun.of("--help").expectOk();
        assertTrue(commands().size() >= 10, commands()::toString);
        commands()
                .forEach(name -> assertTrue(
                        help.lines().anyMatch(line -> line.strip().matches(name + " {2,}\\S.*")),
                        () -> name + " in " + help));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasADescriptionAndItsExitCodes(String name) {
        String help = CommandLineRun.of(name, "--help").expectOk();
        CommandSpec command = commandLine().getSubcommands().get(name).getCommandSpec();
        assertEquals(1, command.usageMessage().description().length);
        assertTrue(command.usageMessage().description()[0].endsWith("."), name);
        assertTrue(help.contains("Exit codes:"), help);
        assertTrue(command.usageMessage().exitCodeList().keySet().containsAll(List.of("0", "1", "2")), help);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryOptionAndUsesOneDashOnlyForHelpAndVersion(String name) {
        CommandSpec command = commandLine().getSubcommands().get(name).getCommandSpec();
        for (OptionSpec option : command.options()) {
            assertTrue(option.description().length > 0, () -> name + " " + option.longestName());
            assertTrue(option.longestName().startsWith("--"), option::longestName);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void answersAnUnknownOptionInOneLine(String name) {
        assertTrue(CommandLineRun.of(name, "--no-such-option").expectOneLine(2).contains("--help"));
    }

    @Test
    void offersEveryRegisteredName() {
        String sample = CommandLineRun.of("sample", "--help").expectOk();
        SliceSamplers.names().forEach(name -> assertTrue(sample.contains(name), name));
        String unbroken = sample.replaceAll("\\s", "");
        DatasetLayouts.names().forEach(name -> assertTrue(unbroken.contains(name), name));
        String preprocess = CommandLineRun.of("preprocess", "--help").expectOk();
        PreprocessingPresets.names().forEach(name -> assertTrue(preprocess.contains(name), name));
        for (PreprocessingOption option : PreprocessingOption.values()) {
            assertTrue(preprocess.contains("--" + option.key()), option.key());
        }
        String train = CommandLineRun.of("train", "--help").expectOk();
        Networks.names().forEach(name -> assertTrue(train.contains(name), name));
        Augmentations.names().forEach(name -> assertTrue(train.contains(name), name));
        Losses.names().forEach(name -> assertTrue(train.contains(name), name));
        OptimizerSpec.names().forEach(name -> assertTrue(train.contains(name), name));
        RateSchedule.names().forEach(name -> assertTrue(train.contains(name), name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsIntoAHundredColumns(String name) {
        CommandLineRun.of(name, "--help").expectOk().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void saysWhatEachSamplerAndEachMethodIs() {
        for (String command : List.of("sample", "plan")) {
            String help = CommandLineRun.of(command, "--help").expectOk().replaceAll("\\s+", " ");
            for (SliceSampler sampler : SliceSamplers.all()) {
                assertTrue(help.contains(sampler.name() + " " + sampler.description()), sampler.name());
            }
            for (String name : SamplingOptions.MAKERS.names()) {
                String description = SamplingOptions.MAKERS.named(name).description();
                assertTrue(help.contains(name + " " + description), name);
            }
        }
        for (String command : List.of("interpolate", "interpolate-report", "audit")) {
            String help = CommandLineRun.of(command, "--help").expectOk().replaceAll("\\s+", " ");
            for (String name : MaskInterpolators.names()) {
                String description = MaskInterpolators.named(name).description();
                assertTrue(help.contains(name + " " + description), name);
            }
        }
    }

    @Test
    void ofATrainingNamesTheCommandsThatTellMore() {
        String help = CommandLineRun.of("train", "--help").expectOk().replaceAll("\\s+", " ");
        for (String command : List.of("presets", "networks NAME", "augmentations NAME", "sample")) {
            assertTrue(help.contains("slicewise " + command), command);
        }
    }

    @Test
    void saysHowLongASliceAffinityIsTrainedByDefault() {
        String trained = "(default: %d)".formatted(AffinitySpec.defaults().iterations());
        for (String name : List.of("affinity", "interpolate", "interpolate-report", "audit")) {
            assertTrue(CommandLineRun.of(name, "--help").expectOk().contains(trained), name);
        }
    }

    @Test
    void namesTheStandIn() {
        assertTrue(CommandLineRun.of("workflow", "--help").expectOk().contains("stand-in for KNIME"));
        assertTrue(CommandLineRun.of("demo", "--help").expectOk().contains("stand-in for KNIME"));
    }

    @Test
    void withoutACommandShowsTheHelpAsWrongUsage() {
        CommandLineRun run = CommandLineRun.of();
        assertEquals(Exit.USAGE, run.code());
        assertTrue(run.err().contains("Commands:"), run::err);
        assertTrue(CommandLineRun.of("no-such-command").expectOneLine(2).contains("no-such-command"));
    }

    @Test
    void tellsHowFiguresOfAugmentationsAreGiven() {
        String help = CommandLineRun.of("train", "--help").expectOk().replaceAll("\\s+", " ");
        assertTrue(help.contains("Figures that are not to be the standard ones stand in brackets"), help);
    }

    /** What makes an affinity has no use for one that is there. */
    @Test
    void affinityTakesNoAffinity() {
        String line = CommandLineRun.of("affinity", "--cohort", "x", "--affinity", "y", "--out", "z")
                .expectOneLine(2);
        assertTrue(line.contains("--affinity"), line);
    }
}
