// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs workflow folders without a window: KNIME's batch executor, or the stand-in where KNIME is absent. */
sealed interface WorkflowRuntime {

    /** The application that both runtimes answer to. */
    String APPLICATION = "org.knime.product.KNIME_BATCH_APPLICATION";

    /** Returns one line that names the runtime to a user. */
    String title();

    /** Returns the command (program and arguments) that starts it with a private, temporary workspace. */
    List<String> command(Path workspace, List<String> batchOptions);

    /** Returns KNIME when {@code KNIME_HOME} is set, else the stand-in; fails with the cure when neither is there. */
    static WorkflowRuntime find(Surroundings surroundings) throws IOException {
        Optional<String> knimeHome = surroundings.variable("KNIME_HOME");
        return knimeHome.isPresent() ? Knime.in(Path.of(knimeHome.get())) : StandIn.in(surroundings);
    }

    /** The real platform. */
    record Knime(Path executable) implements WorkflowRuntime {

        static Knime in(Path home) {
            List<Path> candidates = List.of(home.resolve("knime"), home.resolve("Contents/MacOS/knime"));
            return candidates.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Knime::new)
                    .orElseThrow(() -> new CommandFailure(("KNIME_HOME is %s, but there is no program \"knime\" in it;"
                                    + " set it to the folder of a KNIME Analytics Platform, or unset it.")
                            .formatted(home)));
        }

        @Override
        public String title() {
            return "KNIME's batch executor (" + executable + ")";
        }

        @Override
        public List<String> command(Path workspace, List<String> batchOptions) {
            List<String> command = new ArrayList<>(List.of(executable.toString(), "-nosplash", "-consoleLog"));
            command.addAll(List.of("-data", workspace.toString(), "-application", APPLICATION));
            command.addAll(batchOptions);
            return command;
        }
    }

    /** The stand-in: Equinox, our nodes, and our own implementation of the part of KNIME that they touch. */
    record StandIn(Path launcher, Path configuration, List<String> javaOptions) implements WorkflowRuntime {

        private static final String LAUNCHER = "org.eclipse.equinox.launcher_";

        static StandIn in(Surroundings surroundings) throws IOException {
            Path runtime = surroundings.runtime();
            Path launcher = launcher(runtime.resolve("plugins"))
                    .orElseThrow(() -> new CommandFailure(("There is no headless runtime in %s: build it with ./build,"
                                    + " or set KNIME_HOME to a KNIME Analytics Platform.")
                            .formatted(runtime)));
            String options =
                    surroundings.variable("SLICEWISE_JAVA_OPTS").orElse("").strip();
            return new StandIn(
                    launcher,
                    runtime.resolve("configuration"),
                    options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
        }

        private static Optional<Path> launcher(Path plugins) throws IOException {
            if (!Files.isDirectory(plugins)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.list(plugins)) {
                return files.filter(f -> f.getFileName().toString().startsWith(LAUNCHER))
                        .max(Path::compareTo);
            }
        }

        @Override
        public String title() {
            return "the stand-in for KNIME (set KNIME_HOME to run it in a KNIME Analytics Platform)";
        }

        @Override
        public List<String> command(Path workspace, List<String> batchOptions) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:MaxRAMPercentage=50", "-Djava.awt.headless=true"));
            command.addAll(javaOptions);
            command.addAll(List.of("-jar", launcher.toString(), "-nosplash"));
            command.addAll(List.of("-configuration", configuration.toString()));
            command.addAll(List.of("-data", workspace.toString(), "-application", APPLICATION));
            command.addAll(batchOptions);
            return command;
        }
    }
}
