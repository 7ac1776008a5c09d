// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows in archives. */
class BatchArchiveTest {

    @TempDir
    static Path temp;

    private static TrialRuntime runtime;

    @TempDir
    Path here;

    private Path workflow;

    @BeforeAll
    static void installTrialNodes() throws IOException {
        runtime = TrialRuntime.in(temp);
        runtime.addTrialNodes();
    }

    @BeforeEach
    void writeWorkflow() throws IOException {
        workflow = TrialWorkflow.in(here.resolve("w"))
                .node(1, "Rows")
                .node(2, "Writer")
                .connect(1, 1, 2, 1)
                .write();
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(here.resolve("written.txt"));
    }

    @Test
    void anArchiveIsMadeAndExecutedFromATopFolderAndFromTheRoot() throws Exception {
        Path archive = here.resolve("saved.knwf");
        runtime.run(here, "-workflowDir=" + workflow, "-noexecute", "-destFile=" + archive)
                .exits(0);
        runtime.run(here, "-nosave", "-workflowFile=" + archive).exits(0);
        assertEquals(4, written().size());
        Path flat = here.resolve("flat.zip");
        try (ZipOutputStream zip = zip(flat)) {
            for (Path file : files(workflow)) {
                zip.putNextEntry(
                        new ZipEntry(workflow.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        Files.delete(here.resolve("written.txt"));
        runtime.run(here, "-nosave", "-workflowFile=" + flat).exits(0);
        assertEquals(4, written().size());
    }

    @Test
    void anArchiveThatLeadsOutOfItselfIsRefused() throws Exception {
        Path archive = here.resolve("evil.zip");
        try (ZipOutputStream zip = zip(archive)) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write('x');
        }
        runtime.run(here, "-nosave", "-workflowFile=" + archive)
                .exits(3)
                .says("evil.txt")
                .says("refused");
    }

    @Test
    void anArchiveOfTooManyBytesIsRefused() throws Exception {
        Path archive = here.resolve("large.zip");
        try (ZipOutputStream zip = zip(archive)) {
            zip.putNextEntry(new ZipEntry("large"));
            zip.write(new byte[100_000]);
        }
        runtime.runWith(List.of("-Dslicewise.standin.archive.bytes=1000"), here, "-nosave", "-workflowFile=" + archive)
                .exits(3)
                .says("1000 bytes");
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new ZipOutputStream(out);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
