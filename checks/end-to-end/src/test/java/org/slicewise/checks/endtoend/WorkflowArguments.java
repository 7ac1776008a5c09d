// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Arguments that run a workflow. */
final class WorkflowArguments {

    private static final int PHANTOM_COHORT = 1;
    private static final int LEARNER = 5;

    private final List<String> arguments = new ArrayList<>();

    private WorkflowArguments(Path workflow) {
        arguments.addAll(List.of("workflow", workflow.toString()));
    }

    /** Returns the arguments that run a workflow as it is. */
    static WorkflowArguments of(Path workflow) {
        return new WorkflowArguments(workflow);
    }

    /** Returns the arguments of a tiny run of the getting-started workflow, one a test can wait for: four small phantoms, a narrow network, three iterations. */
    static WorkflowArguments tiny(Path workflow, Path results) {
        return new WorkflowArguments(workflow)
                .variable("results", results, "String")
                .variable("iterations", 3, "int")
                .option(PHANTOM_COHORT, "cases", 4, "int")
                .option(PHANTOM_COHORT, "extent_x", 24, "int")
                .option(PHANTOM_COHORT, "extent_y", 24, "int")
                .option(PHANTOM_COHORT, "extent_z", 16, "int")
                .option(LEARNER, "base_channels", 4, "int")
                .option(LEARNER, "levels", 2, "int")
                .option(LEARNER, "batch", 2, "int");
    }

    /** Sets a workflow variable; a later value of the same name takes the place of the earlier one. */
    WorkflowArguments variable(String name, Object value, String type) {
        String start = "-workflow.variable=" + name + ",";
        arguments.removeIf(argument -> argument.startsWith(start));
        arguments.add(start + value + "," + type);
        return this;
    }

    WorkflowArguments option(int node, String key, Object value, String type) {
        arguments.add("-option=" + node + "," + key + "," + value + "," + type);
        return this;
    }

    String[] toArray() {
        return arguments.toArray(String[]::new);
    }
}
