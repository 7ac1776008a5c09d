// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed while it trains leaves no file that looks like a result. */
class KillTest {

    private static final int VERY_MANY = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aKilledTrainingLeavesNoModel() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 3);
        Path models = Files.createDirectories(folder.resolve("models"));
        Path earlier = Files.writeString(models.resolve("model.slicewise"), "an earlier model");
        try (Child child = Child.slicewise(
                folder,
                "train",
                "--cohort",
                cohort.folder().toString(),
                "--density",
                "0.5",
                "--iterations",
                String.valueOf(VERY_MANY),
                "--base-channels",
                "4",
                "--levels",
                "2",
                "--batch",
                "2",
                "--out",
                earlier.toString())) {
            child.awaitText("iteration ");
            child.family().forEach(ProcessHandle::destroyForcibly);
            assertNotEquals(0, child.end().code());
        }
        assertEquals(List.of("model.slicewise"), Folder.names(models));
        assertEquals("an earlier model", Files.readString(earlier));
    }

    @Test
    void aKilledWorkflowLeavesNoResultsAndItsCallerEnds() throws Exception {
        Path results = folder.resolve("results");
        SortedMap<String, Integer> before = Folder.contents(Checkout.gettingStarted());
        try (Child child = longWorkflow(results)) {
            runtimeOf(child).destroyForcibly();
            assertNotEquals(0, child.end().code());
        }
        assertEquals(List.of(), Folder.names(results));
        assertEquals(before, Folder.contents(Checkout.gettingStarted()));
    }

    @Test
    void anInterruptedWorkflowEndsItsRuntime() throws Exception {
        Path results = folder.resolve("results");
        try (Child child = longWorkflow(results)) {
            ProcessHandle runtime = runtimeOf(child);
            child.terminate();
            assertNotEquals(0, child.end().code());
            runtime.onExit().get(30, TimeUnit.SECONDS);
            assertFalse(runtime.isAlive());
        }
        assertEquals(List.of(), Folder.names(results));
    }

    private Child longWorkflow(Path results) throws IOException {
        return Child.slicewise(
                folder,
                WorkflowArguments.tiny(Checkout.gettingStarted(), results)
                        .variable("iterations", VERY_MANY, "int")
                        .toArray());
    }

    /** Waits until the process that runs the nodes has loaded the engine: from then on it trains. */
    private static ProcessHandle runtimeOf(Child child) throws InterruptedException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            Assumptions.abort("there is no /proc: killing a workflow while it trains is not tested");
        }
        child.await("PyTorch in a child process", () -> child.family().stream().anyMatch(KillTest::hasLoadedEngine));
        Thread.sleep(1000);
        return child.family().stream()
                .filter(KillTest::hasLoadedEngine)
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasLoadedEngine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/maps")).contains("libtorch");
        } catch (IOException e) {
            return false;
        }
    }
}
