// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slicewise.checks.Trial.count;
import static org.slicewise.checks.Trial.rows;
import static org.slicewise.checks.TrialWorkflow.config;
import static org.slicewise.checks.TrialWorkflow.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stand-in's engine does with branches, metanodes, large tables, saved output and a wish to stop. */
class WorkflowExecutionTest {

    @TempDir
    static Path temp;

    private static TrialRuntime runtime;

    @TempDir
    Path here;

    private Trial trial;

    @BeforeAll
    static void installTrialNodes() throws IOException {
        runtime = TrialRuntime.in(temp);
        runtime.addTrialNodes();
    }

    @BeforeEach
    void begin() {
        trial = new Trial(runtime, here);
    }

    @Test
    void anInactiveBranchIsNotExecutedAndIsNoError() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(1, "t"))
                        .node(2, "Switch", config("model", entry("port", 1)))
                        .node(3, "Writer", count("off.txt"))
                        .node(4, "Writer")
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(2, 2, 4, 1))
                .exits(0);
        assertTrue(Files.notExists(here.resolve("off.txt")));
        assertEquals(List.of("given=1", "Row0 0 t0"), trial.written());
    }

    @Test
    void metanodesAreLookedThroughInBothDirectionsAndNested() throws Exception {
        TrialWorkflow.in(here.resolve("w/Outer (#2)/Inner (#1)"))
                .node(1, "Column", config("model", entry("factor", 3)))
                .connect(-1, 0, 1, 1)
                .connect(1, 1, -1, 0)
                .metaPort("in")
                .metaPort("out")
                .write();
        TrialWorkflow.in(here.resolve("w/Outer (#2)"))
                .member(1, "Inner (#1)/workflow.knime", "MetaNode")
                .connect(-1, 0, 1, 0)
                .connect(1, 0, -1, 0)
                .metaPort("in")
                .metaPort("out")
                .write();
        TrialWorkflow outer = trial.workflow()
                .node(1, "Rows", rows(2, "t"))
                .member(2, "Outer (#2)/workflow.knime", "MetaNode")
                .node(3, "Writer")
                .connect(1, 1, 2, 0)
                .connect(2, 0, 3, 1);
        trial.run(outer).exits(0);
        assertEquals(List.of("given=2", "Row0 0 t0 0", "Row1 1 t1 3"), trial.written());
        trial.run(outer, "-option=2:1:1,factor,5,int").exits(0);
        assertEquals("Row1 1 t1 5", trial.written().get(2));
    }

    @Test
    void independentBranchesRunAtTheSameTime() throws Exception {
        long begin = System.nanoTime();
        String millis = config("model", entry("millis", 4000));
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(1, "t"))
                        .node(2, "Slow", millis)
                        .node(3, "Slow", millis)
                        .connect(1, 1, 2, 1)
                        .connect(1, 1, 3, 1))
                .exits(0)
                .says(" %");
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        boolean several = Runtime.getRuntime().availableProcessors() > 1;
        assertTrue(!several || seconds < 8, "took " + seconds + " s");
    }

    @Test
    void aTableLargerThanTheHeapIsKeptOnDisk() throws Exception {
        Path written = trial.workflow()
                .node(1, "Rows", rows(400_000, "a text of some length to fill the heap with "))
                .node(2, "Writer", count("written.txt"))
                .connect(1, 1, 2, 1)
                .write();
        runtime.runWith(List.of("-Xmx64m"), here, "-nosave", "-workflowDir=" + written)
                .exits(0);
        assertEquals(List.of("given=400000", "400000 rows"), trial.written());
    }

    @Test
    void aRowKeyRepeatedLateInALargeTableIsNamed() throws Exception {
        trial.run(trial.workflow().node(1, "Rows", rows(250_000, "t")), "-option=1,more/repeatKey,true,boolean")
                .exits(4)
                .says("\"Row0\"");
    }

    @Test
    void aWarningOfANodeIsLogged() throws Exception {
        trial.run(trial.workflow().node(1, "Rows", rows(1, "odd"))).exits(0).says("Rows (#1) : The text is odd");
    }

    @Test
    void aNodeThatCannotBeConfiguredAndOneThatIsNotConnectedAreNamedWithTheReason() throws Exception {
        trial.run(trial.workflow().node(1, "Rows", rows(1, "unset")).node(2, "Writer"))
                .exits(4)
                .says("Rows (#1) : Not executed: The text is not set")
                .says("Writer (#2) : Not executed: its in-port 1");
    }

    @Test
    void notesPicturesAndInternalsOfASavedNodeAreReadBack() throws Exception {
        Path folder = trial.workflow()
                .node(1, "Note")
                .node(2, "NoteReader")
                .connect(1, 1, 2, 1)
                .connect(1, 2, 2, 2)
                .write();
        runtime.run(here, "-failonloaderror", "-workflowDir=" + folder).exits(0);
        assertTrue(Files.exists(folder.resolve("Note (#1)/filestore/000/000/note")));
        assertTrue(Files.exists(folder.resolve("Note (#1)/internal/view.txt")));
        Files.delete(here.resolve("written.txt"));
        BatchEnd again = runtime.run(
                here, "-nosave", "-failonloaderror", "-workflowDir=" + folder, "-option=2,file,written.txt,String");
        again.exits(0);
        assertEquals("", again.err());
        assertEquals(List.of("Title by me: text", "3 wide"), trial.written());
    }

    @Test
    void outputThatCannotBeReadBackIsMadeAgain() throws Exception {
        Path folder = trial.workflow()
                .node(1, "Rows", rows(1, "t"))
                .node(2, "Writer")
                .connect(1, 1, 2, 1)
                .write();
        runtime.run(here, "-workflowDir=" + folder).exits(0);
        Files.delete(here.resolve("written.txt"));
        Files.delete(folder.resolve("Rows (#1)/port_1/data.xml"));
        runtime.run(here, "-workflowDir=" + folder).exits(0).says("the node will be executed again");
        assertEquals(List.of("given=1", "Row0 0 t0"), trial.written());
    }

    @Test
    void anEmptyWorkflowEndsSoon() throws Exception {
        long begin = System.nanoTime();
        trial.run(trial.workflow()).exits(0);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertTrue(millis < 5000, "took " + millis + " ms");
    }

    @Test
    void aTerminatedProcessEndsSoonAndSavesNothing() throws Exception {
        Path folder = trial.workflow()
                .node(1, "Rows", rows(1, "t"))
                .node(2, "Slow", config("model", entry("millis", 100_000)))
                .connect(1, 1, 2, 1)
                .write();
        Process process = runtime.start(here, List.of(), "-workflowDir=" + folder);
        Path out = here.resolve("stdout.log");
        for (int i = 0; i < 200 && !Files.readString(out).contains("waiting"); i++) {
            Thread.sleep(100);
        }
        long begin = System.nanoTime();
        process.destroy();
        BatchEnd end = TrialRuntime.finish(process, here);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        end.exits(143).says("Execution canceled").says("not saved");
        assertTrue(millis < 5000, "took " + millis + " ms");
        String state = WorkflowEntry.at(folder.resolve("Rows (#1)/settings.xml"), "state")
                .value();
        assertEquals("CONFIGURED", state);
    }
}
