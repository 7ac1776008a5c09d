// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The stand-in against a small extension of which is known what it writes in the real platform: own cells on file
 * stores, an own port type, a loop, a metanode. The same sources must compile, the same workflows write the same bytes.
 */
class KnimeSampleTest {

    @TempDir
    static Path temp;

    private static Path sample;
    private static TrialRuntime runtime;

    @BeforeAll
    static void installSample() throws IOException {
        sample = sample();
        runtime = TrialRuntime.in(temp);
        runtime.add(sample, "org.example.sample.nodes", "1.0.0.v20261123");
    }

    private static Path sample() {
        String shared = System.getProperty("slicewise.shared");
        Stream<Path> candidates = shared != null
                ? Stream.of(Path.of(shared))
                : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                        .map(p -> p.resolveSibling("shared"));
        return candidates
                .map(p -> p.resolve("knime-sample"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> Assumptions.abort(
                        "The folder knime-sample is not here: the stand-in is not tested against the real platform."));
    }

    @ParameterizedTest
    @CsvSource({
        "table,sample-out.csv,table.csv",
        "cells-and-port,sample-out.txt,cells-and-port.txt",
        "loop,sample-out.csv,loop.csv",
        "metanode,sample-out.csv,metanode.csv"
    })
    void writesWhatTheRealPlatformWrites(String workflow, String written, String expected) throws Exception {
        Path in = Files.createDirectories(temp.resolve(workflow));
        Path folder = copy(sample.resolve("workflows").resolve(workflow), in.resolve("workflow"));
        runtime.run(in, "-nosave", "-failonloaderror", "-workflowDir=" + folder).exits(0);
        assertArrayEquals(
                Files.readAllBytes(sample.resolve("expected").resolve(expected)),
                Files.readAllBytes(in.resolve(written)));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
        return to;
    }
}
