// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code slicewise workflow}: runs a workflow folder without a window. */
@Command(
        name = "workflow",
        description = "Run a workflow folder (or a .knwf file) without a window.",
        customSynopsis = "slicewise workflow [--save] [--debug] FOLDER [BATCH OPTION...]",
        footerHeading = "%nOptions of KNIME's batch executor are passed on:%n",
        footer = {
            "  -workflow.variable=NAME,VALUE,TYPE   set a workflow variable (TYPE: String, int, double)",
            "  -option=NODE,KEY,VALUE,TYPE          set a setting of a node",
            "  -destDir=DIR | -destFile=ZIP         save the executed workflow there",
            "  -preferences=FILE, -credential=..., -noexecute, -updateLinks, ...",
            "",
            "Added unless given: -reset and -failonloaderror; and -nosave, so that the folder stays as it is,",
            "unless --save, -destDir or -destFile says where to save.",
            "",
            "The workflow runs in a stand-in for KNIME that is built with Slicewise, or, with the environment",
            "variable KNIME_HOME set to a KNIME Analytics Platform with Slicewise installed, in that."
        },
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {
            "0:the workflow ran",
            "1:the folder is not a workflow, or there is no runtime",
            "2:wrong options or values, here or in the batch executor",
            "3:the workflow did not load (or names a node that is not installed)",
            "4:a node failed; the line above says which and why",
            "130:cancelled with Ctrl-C",
            "other:passed on from the runtime"
        })
final class WorkflowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "A workflow folder, or a .knwf file.")
    private Path workflow;

    @Option(names = "--save", description = "Save the executed workflow in place.")
    private boolean save;

    @Unmatched
    private List<String> batchOptions = new ArrayList<>();

    private final Surroundings surroundings;

    WorkflowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        batchOptions.forEach(this::requireBatchOption);
        WorkflowRun run = new WorkflowRun(workflow, withDefaults(batchOptions, save));
        WorkflowRuntime runtime = WorkflowRuntime.find(surroundings);
        PrintWriter err = spec.commandLine().getErr();
        err.println("Running " + workflow + " in " + runtime.title() + ".");
        err.flush();
        return run.in(runtime);
    }

    /** Returns the options with those added that keep a run repeatable and the workflow folder as it is. */
    static List<String> withDefaults(List<String> given, boolean save) {
        List<String> all = new ArrayList<>(given);
        addUnlessGiven(all, "-reset");
        addUnlessGiven(all, "-failonloaderror");
        boolean saves = save || given.stream().anyMatch(option -> option.startsWith("-dest"));
        if (!saves) {
            addUnlessGiven(all, "-nosave");
        }
        return all;
    }

    private static void addUnlessGiven(List<String> options, String option) {
        if (!options.contains(option)) {
            options.add(option);
        }
    }

    private void requireBatchOption(String argument) {
        if (argument.startsWith("-workflowDir") || argument.startsWith("-workflowFile")) {
            throw wrong("Name the workflow once, as FOLDER, not with " + argument + ".");
        }
        if (!argument.startsWith("-") || argument.startsWith("--")) {
            throw wrong("Unknown option: '" + argument + "'; options of the batch executor begin with one dash.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
