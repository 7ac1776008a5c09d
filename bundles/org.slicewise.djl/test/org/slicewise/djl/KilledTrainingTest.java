// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings in processes that are killed where they stand, as {@code kill -9} does. */
class KilledTrainingTest {

    private static final int ITERATIONS = 20;

    @TempDir
    Path folder;

    @Test
    void aTrainingThatIsKilledTwiceEndsWithTheWeightsOfOneThatWentThrough() throws Exception {
        Path through = folder.resolve("through");
        assertEquals(0, train(through, ITERATIONS));
        Path killed = folder.resolve("killed");
        assertNotEquals(0, train(killed, 5));
        assertNotEquals(0, train(killed, 12));
        assertTrue(Files.exists(killed.resolve("last.checkpoint")));
        assertEquals(0, train(killed, ITERATIONS));
        for (String segmenter : List.of("last.slicewise", "best.slicewise")) {
            assertArrayEquals(
                    Files.readAllBytes(through.resolve(segmenter)),
                    Files.readAllBytes(killed.resolve(segmenter)),
                    segmenter);
        }
    }

    /** Trains in a child process, which is killed as soon as it has done so many iterations; its exit code. */
    private static int train(Path run, int killedAfter) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ChildJvm.command(1, Runs.class, run.toString(), String.valueOf(ITERATIONS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = child.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                if (killedAfter < ITERATIONS && line.equals("iteration " + killedAfter)) {
                    child.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
            return child.waitFor();
        } finally {
            child.destroyForcibly();
        }
    }
}
