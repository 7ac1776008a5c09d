// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line {@code slicewise ...}: which slices of which volumes should an expert annotate? */
@Command(
        name = "slicewise",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "slicewise 0.1.0",
        sortOptions = false,
        sortSynopsis = false,
        usageHelpWidth = TextTable.WIDTH,
        usageHelpAutoWidth = true,
        description = "Which slices of which volumes should an expert annotate? Ask your own images.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
public final class Slicewise implements Runnable {

    private static final Logger DJL_LOGGER = Logger.getLogger("ai.djl");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure and what the engine logs.")
    private boolean debug;

    private Slicewise() {}

    /** Runs one command and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine(Surroundings.ofThisProcess());
        System.exit(run(commandLine, arguments));
    }

    /** Returns the command line with all its commands; streams may be set on it before it is executed. */
    static CommandLine commandLine(Surroundings surroundings) {
        Failures failures = new Failures();
        CommandLine commandLine = new CommandLine(new Slicewise())
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new WorkflowCommand(surroundings))
                .addSubcommand(new InspectCommand())
                .addSubcommand(PreprocessingOptions.addTo(new CommandLine(new PreprocessCommand(surroundings))))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new CohortCommand(surroundings))
                .addSubcommand(new PreviewCommand(surroundings))
                .addSubcommand(new SplitCommand(surroundings))
                .addSubcommand(new ImportDicomCommand(surroundings))
                .addSubcommand(new SampleCommand(surroundings))
                .addSubcommand(new BudgetCommand())
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new ImportAnnotationsCommand(surroundings))
                .addSubcommand(new InterpolateCommand(surroundings))
                .addSubcommand(new InterpolateReportCommand(surroundings))
                .addSubcommand(new AuditCommand(surroundings))
                .addSubcommand(new AffinityCommand(surroundings))
                .addSubcommand(new PhantomCommand(surroundings))
                .addSubcommand(new PresetsCommand())
                .addSubcommand(new NetworksCommand())
                .addSubcommand(new AugmentationsCommand())
                .addSubcommand(new TrainCommand(surroundings))
                .addSubcommand(new PredictCommand(surroundings))
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new DoctorCommand(surroundings));
        return commandLine.setExecutionExceptionHandler(failures).setParameterExceptionHandler(failures);
    }

    /** Executes the arguments; errors of the virtual machine, too, end in one line and an exit code. */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | LinkageError e) {
            Slicewise slicewise = commandLine.getCommand();
            return Failures.report(e, commandLine.getErr(), "slicewise", slicewise.debug);
        }
    }

    /** Without a command: the help, as wrong usage. */
    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        spec.commandLine().usage(err);
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command to run.");
    }

    /** True when stack traces are wanted. */
    boolean isDebug() {
        return debug;
    }

    /** Silences the engine's own log unless {@code --debug} was given. */
    static void quietEngine(CommandSpec command) {
        Slicewise slicewise = (Slicewise) command.root().userObject();
        DJL_LOGGER.setLevel(slicewise.debug ? Level.ALL : Level.SEVERE);
    }
}
