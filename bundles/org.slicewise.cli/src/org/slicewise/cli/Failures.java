// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one line on the error stream and an exit code; {@code --debug} adds a stack trace. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command.getErr(), command.getCommandSpec().qualifiedName(), isDebug(parsed));
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        PrintWriter err = failure.getCommandLine().getErr();
        err.printf("%s: %s (see: %s --help)%n", name, oneLine(failure.getMessage()), name);
        err.flush();
        return Exit.USAGE;
    }

    /** Prints the line for a failure and returns the exit code. */
    static int report(Throwable failure, PrintWriter err, String command, boolean debug) {
        err.printf("%s: %s%n", command, lineOf(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof CancellationException ? Exit.CANCELLED : Exit.FAILED;
    }

    /** Returns the one line that says what happened, to which file. */
    static String lineOf(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return lineOf(unchecked.getCause());
        }
        if (failure instanceof CancellationException) {
            return "Cancelled; nothing half-written was left behind.";
        }
        if (failure instanceof FileSystemException onFile) {
            return oneLine(fileLine(onFile));
        }
        if (failure instanceof OutOfMemoryError) {
            return "Java has no memory left (%,d MB at most); give it more with SLICEWISE_JAVA_OPTS=-Xmx8g."
                    .formatted(Runtime.getRuntime().maxMemory() >> 20);
        }
        return isExpected(failure) && failure.getMessage() != null
                ? oneLine(failure.getMessage())
                : oneLine("Unexpected " + failure + "; run again with --debug and report what it prints.");
    }

    private static String fileLine(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException && failure.getReason() == null) {
            return "There is no file or folder %s.".formatted(file);
        }
        if (failure instanceof AccessDeniedException) {
            return "%s may not be read or written by this user.".formatted(file);
        }
        return failure.getReason() == null ? failure.getMessage() : "%s: %s".formatted(file, failure.getReason());
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof CommandFailure
                || failure instanceof IOException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException;
    }

    private static boolean isDebug(ParseResult parsed) {
        return parsed.commandSpec().root().userObject() instanceof Slicewise slicewise && slicewise.isDebug();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
