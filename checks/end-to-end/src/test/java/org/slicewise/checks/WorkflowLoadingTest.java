// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import static org.slicewise.checks.TrialWorkflow.config;
import static org.slicewise.checks.TrialWorkflow.entry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries of workflow files are required, and what is said about those that are missing or wrong. */
class WorkflowLoadingTest {

    @TempDir
    static Path temp;

    private static TrialRuntime runtime;

    @TempDir
    Path here;

    @BeforeAll
    static void installTrialNodes() throws IOException {
        runtime = TrialRuntime.in(temp);
        runtime.addTrialNodes();
    }

    private Path workflow() throws IOException {
        return TrialWorkflow.in(here.resolve("w"))
                .node(1, "Rows")
                .node(2, "Writer")
                .connect(1, 1, 2, 1)
                .write();
    }

    private BatchEnd load(Path workflow) throws Exception {
        return runtime.run(here, "-nosave", "-noexecute", "-failonloaderror", "-workflowDir=" + workflow);
    }

    @Test
    void nothingBeyondTheRequiredEntriesIsNeeded() throws Exception {
        load(workflow()).exits(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "state",
                "workflow_credentials",
                "nodes/node_1/id",
                "nodes/node_1/node_settings_file",
                "nodes/node_1/node_type",
                "connections/connection_0/sourceID",
                "connections/connection_0/destID",
                "connections/connection_0/sourcePort",
                "connections/connection_0/destPort"
            })
    void anEntryMissingInTheWorkflowFileIsALoadError(String entry) throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("workflow.knime"), entry).leaveOut();
        String key = entry.substring(entry.lastIndexOf('/') + 1);
        load(workflow).exits(3).says("workflow.knime: the required entry \"" + key + "\" is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "factory",
                "node-name",
                "node-bundle-name",
                "node-bundle-symbolic-name",
                "node-bundle-vendor",
                "hasContent",
                "flow_stack",
                "internal_node_subsettings",
                "internal_node_subsettings/memory_policy",
                "ports",
                "filestores"
            })
    void anEntryMissingInANodesFileIsALoadError(String entry) throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("Rows (#1)/settings.xml"), entry).leaveOut();
        String key = entry.substring(entry.lastIndexOf('/') + 1);
        load(workflow)
                .exits(3)
                .says("Rows (#1)" + File.separator + "settings.xml: the required entry \"" + key + "\" is missing");
    }

    @Test
    void withoutFailOnLoadErrorAWorkflowIsExecutedAsFarAsItCanBe() throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("Rows (#1)/settings.xml"), "hasContent")
                .leaveOut();
        runtime.run(here, "-nosave", "-workflowDir=" + workflow).exits(0).says("Load error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.0", "6.0.0", "nonsense"})
    void anUnknownVersionIsRefused(String version) throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("workflow.knime"), "version").setValue(version);
        runtime.run(here, "-nosave", "-workflowDir=" + workflow).exits(3).says("\"" + version + "\"");
    }

    @Test
    void theVersionBeforeTheCurrentOneIsRead() throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("workflow.knime"), "version").setValue("4.1.0");
        load(workflow).exits(0);
    }

    @Test
    void anUnknownFactoryIsAMissingNode() throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("Rows (#1)/settings.xml"), "factory").setValue("org.example.Gone");
        load(workflow).exits(3).says("MISSING").says("org.example.Gone");
        runtime.run(here, "-nosave", "-workflowDir=" + workflow).exits(4).says("Rows (#1)");
    }

    @Test
    void aWrongBundleNameIsNoError() throws Exception {
        Path workflow = workflow();
        WorkflowEntry.at(workflow.resolve("Rows (#1)/settings.xml"), "node-bundle-symbolic-name")
                .setValue("org.example.other");
        load(workflow).exits(0);
    }

    @Test
    void anIncompleteModelIsALoadErrorThatNamesTheSetting() throws Exception {
        Path workflow = TrialWorkflow.in(here.resolve("w"))
                .node(1, "Rows", config("model", entry("rows", 3)))
                .write();
        load(workflow).exits(3).says("text");
    }

    @Test
    void aSettingTheNodeRefusesIsALoadErrorWithTheNodesMessage() throws Exception {
        Path workflow = TrialWorkflow.in(here.resolve("w"))
                .node(
                        1,
                        "Rows",
                        config(
                                "model",
                                entry("rows", -4),
                                entry("text", "t"),
                                config("more", entry("repeatKey", false), entry("failAt", -1.0))))
                .write();
        load(workflow).exits(3).says("rows must not be negative, but is -4");
    }

    @Test
    void aComponentIsNamedAsNotSupported() throws Exception {
        Path workflow = TrialWorkflow.in(here.resolve("w"))
                .member(5, "My component (#5)/settings.xml", "SubNode")
                .write();
        Path file = workflow.resolve("My component (#5)/settings.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" key=\"settings.xml\"/>");
        load(workflow).exits(3).says("My component (#5)").says("not supported by the stand-in");
    }

    @Test
    void connectionsThatCannotBeAreLoadErrors() throws Exception {
        Path workflow = TrialWorkflow.in(here.resolve("w"))
                .node(1, "Rows")
                .node(2, "Writer")
                .connect(1, 7, 2, 1)
                .connect(1, 1, 9, 1)
                .connect(1, 0, 2, 2)
                .write();
        load(workflow)
                .exits(3)
                .says("out-port 7 of node 1")
                .says("node 1 with node 9")
                .says("Writer (#2) takes");
    }

    @Test
    void aCircleOfConnectionsIsRefused() throws Exception {
        Path workflow = TrialWorkflow.in(here.resolve("w"))
                .node(1, "Slow")
                .node(2, "Slow")
                .connect(1, 1, 2, 1)
                .connect(2, 1, 1, 1)
                .write();
        runtime.run(here, "-nosave", "-workflowDir=" + workflow).exits(3).says("circle");
    }

    @Test
    void brokenXmlIsNamedWithFileAndLine() throws Exception {
        Path workflow = workflow();
        Files.writeString(workflow.resolve("Rows (#1)/settings.xml"), "<config key=\"x\"");
        runtime.run(here, "-nosave", "-workflowDir=" + workflow)
                .exits(3)
                .says("settings.xml")
                .says("line 1");
    }
}
