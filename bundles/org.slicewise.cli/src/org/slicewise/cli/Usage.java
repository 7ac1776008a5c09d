// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong values of options: exit code 2 and the reason, instead of a failure of the work. */
final class Usage {

    private Usage() {}

    /** Returns the value; an {@link IllegalArgumentException} that refuses it becomes wrong usage of the option. */
    static <T> T value(CommandSpec command, String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    /** Returns the exception that says the options do not fit together. */
    static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
