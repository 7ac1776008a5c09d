// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.slicewise.checks.Trial.count;
import static org.slicewise.checks.Trial.rows;
import static org.slicewise.checks.Trial.start;
import static org.slicewise.checks.TrialWorkflow.config;
import static org.slicewise.checks.TrialWorkflow.entry;
import static org.slicewise.checks.TrialWorkflow.used;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flow variables in place of settings and along connections, and loops with their variables. */
class WorkflowVariablesTest {

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
    void aPushedVariableTakesThePlaceOfASettingFurtherOn() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(2, "t"))
                        .node(2, "Column", config("model", entry("factor", 9)), used("factor", "given"))
                        .node(3, "Writer")
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1))
                .exits(0);
        assertEquals(List.of("given=2", "Row0 0 t0 0", "Row1 1 t1 2"), trial.written());
    }

    @Test
    void theNewerFormOfVariablesIsReadTooAndSettingsAreExposed() throws Exception {
        String tree = config(
                "variables",
                entry("version", "V_2019_09_13"),
                config(
                        "tree",
                        config("text", entry("used_variable", "word"), entry("exposed_variable", "shown")),
                        config("more", config("failAt", entry("exposed_variable", "at")))));
        trial.run(
                        trial.workflow()
                                .node(1, "Rows", rows(1, "t"), tree)
                                .node(2, "Writer")
                                .connect(1, 1, 2, 1),
                        "-workflow.variable=word,w,String")
                .exits(0);
        assertEquals(List.of("at=-1.0", "given=1", "shown=w", "word=w", "Row0 0 w0"), trial.written());
    }

    @Test
    void aVariableOfTheWrongTypeIsNamedWithTheSetting() throws Exception {
        trial.run(
                        trial.workflow().node(1, "Rows", rows(1, "t"), used("rows", "word")),
                        "-workflow.variable=word,w,String")
                .exits(4)
                .says("\"word\"")
                .says("\"rows\"");
    }

    @Test
    void aVariableThatIsNotThereIsNamed() throws Exception {
        trial.run(trial.workflow().node(1, "Rows", rows(1, "t"), used("rows", "gone")))
                .exits(4)
                .says("no flow variable \"gone\"");
    }

    @Test
    void variablesAloneTravelAlongPortZero() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(5, "a"))
                        .node(2, "Rows", rows(1, "b"), used("rows", "given"))
                        .node(3, "Writer", count("written.txt"))
                        .connect(1, 0, 2, 0)
                        .connect(2, 1, 3, 1))
                .exits(0);
        assertEquals(List.of("given=5", "5 rows"), trial.written());
    }

    @Test
    void workflowVariablesOfTheFileAreThere() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(0, "t"))
                        .node(2, "Writer")
                        .connect(1, 1, 2, 1)
                        .with(config(
                                "workflow_variables",
                                config("Var_0", entry("name", "n"), entry("class", "INTEGER"), entry("value", 7)))))
                .exits(0);
        assertEquals(List.of("given=0", "n=7"), trial.written());
    }

    @Test
    void nestedLoopsRunInsideOutAndTheirVariablesStayInside() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(1, "t"))
                        .node(2, "CountStart", start(2, "outer"))
                        .node(3, "CountStart", start(3, "inner"))
                        .node(4, "Column", config("model", entry("factor", 1)), used("factor", "inner"))
                        .node(5, "CollectEnd")
                        .node(6, "CollectEnd")
                        .node(7, "Writer")
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(3, 1, 4, 1)
                        .connect(4, 1, 5, 1)
                        .connect(5, 1, 6, 1)
                        .connect(6, 1, 7, 1))
                .exits(0);
        assertEquals(
                List.of(
                        "given=1",
                        "Row0_0_0 0 t0 0",
                        "Row0_1_0 0 t0 0",
                        "Row0_2_0 0 t0 0",
                        "Row0_0_1 0 t0 0",
                        "Row0_1_1 0 t0 0",
                        "Row0_2_1 0 t0 0"),
                trial.written());
    }

    @Test
    void aSideBranchOfALoopIsExecutedInEachIteration() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(1, "t"))
                        .node(2, "CountStart", start(3, "i"))
                        .node(3, "CollectEnd")
                        .node(4, "Writer")
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(2, 1, 4, 1))
                .exits(0);
        assertEquals(List.of("given=1", "i=2", "Row0 0 t0"), trial.written());
    }

    @Test
    void aLoopWithAFailingSideBranchDoesNotGoOn() throws Exception {
        trial.run(trial.workflow()
                        .node(1, "Rows", rows(1, "t"))
                        .node(2, "CountStart", start(3, "i"))
                        .node(3, "CollectEnd")
                        .node(4, "Writer", count("no/such/folder"))
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(2, 1, 4, 1))
                .exits(4)
                .says("the loop cannot go on")
                .says("Writer (#4)");
    }
}
