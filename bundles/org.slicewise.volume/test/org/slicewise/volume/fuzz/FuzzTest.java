// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged headers and streams, read by a Java that has 64 MB: what a header merely claims must not be allocated. */
class FuzzTest {

    private static final int CASES = 24_000;
    private static final Pattern RESULT = Pattern.compile("read ([0-9]+), refused ([0-9]+)");

    @TempDir
    Path temporary;

    @Test
    void everyDamagedImageEndsInAVolumeOrInTheExceptionOfItsFormat() throws IOException, InterruptedException {
        Path folder = inMemory();
        Path log = temporary.resolve("log");
        Process run = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(run.waitFor(5, TimeUnit.MINUTES), "the run does not end");
            String said = Files.readString(log);
            assertEquals(0, run.exitValue(), said);
            Matcher result = RESULT.matcher(said);
            assertTrue(result.find(), said);
            assertEquals(CASES, Integer.parseInt(result.group(1)) + Integer.parseInt(result.group(2)));
            assertTrue(Integer.parseInt(result.group(1)) > CASES / 10, "too little was read: " + said);
            assertTrue(Integer.parseInt(result.group(2)) > CASES / 10, "too little was refused: " + said);
        } finally {
            run.destroyForcibly().waitFor();
            deleteAll(folder);
        }
    }

    /** A run that was ended lets its last files lie. */
    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static List<String> command(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                FuzzRun.class.getName(),
                folder.toString(),
                "1",
                "" + CASES);
    }

    /** A folder in memory where there is one: nothing of the run has to last. */
    private Path inMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "fuzz")
                : Files.createDirectory(temporary.resolve("fuzz"));
    }
}
