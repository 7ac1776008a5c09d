// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of their own for what would end or kill that of the tests. */
final class ChildJvm {

    private ChildJvm() {}

    /** The command that runs the main method of a test class with everything the tests have. */
    static List<String> command(int threads, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dslicewise.threads=" + threads,
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
