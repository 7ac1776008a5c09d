// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.slicewise.volume.preprocess.PreprocessingOption;
import org.slicewise.volume.preprocess.PreprocessingPreset;
import org.slicewise.volume.preprocess.PreprocessingPresets;
import org.slicewise.volume.preprocess.PreprocessingSpec;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how volumes are preprocessed: a preset, and an option for each {@link PreprocessingOption}. */
final class PreprocessingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "none",
            completionCandidates = Presets.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}), see below. Options below that "
                    + "are not given keep the preset.")
    private String preset;

    /** Adds to a command an option for each preprocessing option, and to its help what the presets are. */
    static CommandLine addTo(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        for (PreprocessingOption option : PreprocessingOption.values()) {
            spec.addOption(OptionSpec.builder(nameOf(option))
                    .paramLabel("TEXT")
                    .type(String.class)
                    .description(sentence(option.description()))
                    .build());
        }
        String[] before = spec.usageMessage().footer();
        String[] footer =
                Arrays.copyOf(before, before.length + PreprocessingPresets.all().size());
        for (int i = before.length; i < footer.length; i++) {
            PreprocessingPreset each = PreprocessingPresets.all().get(i - before.length);
            footer[i] = "Preset %s: %s".formatted(each.name(), each.description());
        }
        spec.usageMessage().footer(footer);
        return commandLine;
    }

    /** Returns the specification, so that a wrong value ends the command before any work. */
    PreprocessingSpec spec() {
        PreprocessingSpec spec = Usage.value(command, "--preset", () -> PreprocessingPresets.named(preset))
                .spec();
        for (PreprocessingOption option : PreprocessingOption.values()) {
            String value = command.findOption(nameOf(option)).getValue();
            if (value != null) {
                PreprocessingSpec before = spec;
                spec = Usage.value(command, nameOf(option), () -> before.with(option, value));
            }
        }
        return spec;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String nameOf(PreprocessingOption option) {
        return "--" + option.key();
    }

    /** The names of the presets, for the help. */
    static final class Presets extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Presets() {
            super(PreprocessingPresets.names());
        }
    }
}
