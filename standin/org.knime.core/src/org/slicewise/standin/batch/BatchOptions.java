// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.knime.core.node.workflow.FlowVariable;

/** What the command line says. */
final class BatchOptions {

    /** The options without a value. */
    enum Flag {
        HELP,
        NO_SAVE,
        RESET,
        NO_EXECUTE,
        FAIL_ON_LOAD_ERROR
    }

    private static final Set<String> IGNORED =
            Set.of("-updateLinks", "-masterkey", "-nosplash", "-consoleLog", "--launcher.suppressErrors", "-clean");

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<FlowVariable> variables = new ArrayList<>();
    private final List<NodeOption> nodeOptions = new ArrayList<>();
    private Path workflowDir;
    private Path workflowFile;
    private Path destDir;
    private Path destFile;

    private BatchOptions() {}

    /** The options of a command line; a {@link UsageException} names the argument that is wrong. */
    static BatchOptions parse(String... arguments) throws UsageException {
        BatchOptions options = new BatchOptions();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                options.addFlag(argument);
            } else {
                options.addValue(argument.substring(0, equals), argument.substring(equals + 1), argument);
            }
        }
        if (!options.is(Flag.HELP)) {
            options.check();
        }
        return options;
    }

    private void addFlag(String argument) throws UsageException {
        switch (argument) {
            case "-help", "--help", "-h" -> flags.add(Flag.HELP);
            case "-nosave" -> flags.add(Flag.NO_SAVE);
            case "-reset" -> flags.add(Flag.RESET);
            case "-noexecute" -> flags.add(Flag.NO_EXECUTE);
            case "-failonloaderror" -> flags.add(Flag.FAIL_ON_LOAD_ERROR);
            default -> {
                if (!IGNORED.contains(argument)) {
                    throw unknown(argument);
                }
            }
        }
    }

    private void addValue(String name, String value, String argument) throws UsageException {
        switch (name) {
            case "-workflowDir" -> workflowDir = path(argument, value);
            case "-workflowFile" -> workflowFile = path(argument, value);
            case "-destDir" -> destDir = path(argument, value);
            case "-destFile" -> destFile = path(argument, value);
            case "-workflow.variable" -> variables.add(VariableOption.parse(value));
            case "-option" -> nodeOptions.add(NodeOption.parse(value));
            case "-preferences" -> requireFile(argument, path(argument, value));
            case "-credential", "-masterkey" -> requireText(argument, value);
            default -> throw unknown(argument);
        }
    }

    private static UsageException unknown(String argument) {
        return new UsageException("There is no option \"" + argument + "\"; -help explains those there are.");
    }

    private static Path path(String argument, String value) throws UsageException {
        requireText(argument, value);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(argument + " names no path: " + e.getMessage());
        }
    }

    private static void requireText(String argument, String value) throws UsageException {
        if (value.isBlank()) {
            throw new UsageException(argument + " has no value.");
        }
    }

    private static void requireFile(String argument, Path file) throws UsageException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(argument + ": " + file + " is not a file.");
        }
    }

    private void check() throws UsageException {
        if (workflowDir == null && workflowFile == null) {
            throw new UsageException("There is no workflow: give -workflowDir=DIR or -workflowFile=ZIP.");
        }
        if (workflowDir != null && workflowFile != null) {
            throw new UsageException("Give either -workflowDir or -workflowFile, not both.");
        }
        if (workflowDir != null && !Files.isDirectory(workflowDir)) {
            throw new UsageException("-workflowDir=" + workflowDir + " is not a directory.");
        }
        if (workflowFile != null) {
            requireFile("-workflowFile", workflowFile);
        }
        if (destDir != null && destFile != null) {
            throw new UsageException("Give either -destDir or -destFile, not both.");
        }
        if (destDir != null && Files.exists(destDir)) {
            WorkflowTarget.requireReplaceable(destDir);
        }
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    List<FlowVariable> variables() {
        return variables;
    }

    List<NodeOption> nodeOptions() {
        return nodeOptions;
    }

    Path workflowDir() {
        return workflowDir;
    }

    Path workflowFile() {
        return workflowFile;
    }

    Path destDir() {
        return destDir;
    }

    Path destFile() {
        return destFile;
    }
}
