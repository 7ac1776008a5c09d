// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command finds around it.
 *
 * @param home the folder of Slicewise (with {@code workflows} and {@code standin}), when started by the launcher
 * @param environment the environment variables
 * @param terminal true when a person watches the error stream, so that a bar may redraw itself
 */
record Surroundings(Optional<Path> home, Map<String, String> environment, boolean terminal) {

    /** Reads the system properties {@code slicewise.home} and {@code slicewise.terminal} and the environment. */
    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        String watched = System.getProperty("slicewise.terminal");
        boolean terminal = watched == null ? System.console() != null : Boolean.parseBoolean(watched);
        return new Surroundings(
                Optional.ofNullable(System.getProperty("slicewise.home")).map(Path::of),
                environment,
                terminal && !"dumb".equals(environment.get("TERM")));
    }

    /** Returns the value of an environment variable, when it is set and not blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the folder of Slicewise, or fails with the cure. */
    Path requireHome() {
        return home.orElseThrow(() -> new CommandFailure("The folder of Slicewise is not known: start with the "
                + "slicewise launcher, or add -Dslicewise.home=FOLDER to java."));
    }

    /** Returns the folder of the headless runtime that the build makes (it need not exist). */
    Path runtime() {
        return requireHome()
                .resolve("standin")
                .resolve("runtime")
                .resolve("target")
                .resolve("runtime");
    }

    /** Returns the progress of a command's task, on its error stream. */
    Progress progress(CommandSpec command, String task) {
        return new Progress(command.commandLine().getErr(), terminal, task);
    }
}
