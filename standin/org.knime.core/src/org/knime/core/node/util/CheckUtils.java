// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.util;

import java.util.function.Function;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;

/** Checks that throw with a message, which is made as by {@link String#format} where there are arguments. */
public final class CheckUtils {

    private CheckUtils() {}

    /** Throws what the function makes of the message, unless the condition holds. */
    public static <T extends Throwable> void check(
            boolean condition, Function<String, T> thrown, String message, Object... arguments) throws T {
        if (!condition) {
            throw thrown.apply(text(message, arguments));
        }
    }

    /** Throws what the function makes of the message, unless the condition holds. */
    public static <T extends Throwable> void check(
            boolean condition, Function<String, T> thrown, Supplier<String> message) throws T {
        if (!condition) {
            throw thrown.apply(message.get());
        }
    }

    /** Throws an IllegalArgumentException, unless the condition holds. */
    public static void checkArgument(boolean condition, String message) throws IllegalArgumentException {
        checkArgument(condition, message, new Object[0]);
    }

    /** Throws an IllegalArgumentException, unless the condition holds. */
    public static void checkArgument(boolean condition, String message, Object... arguments)
            throws IllegalArgumentException {
        check(condition, IllegalArgumentException::new, message, arguments);
    }

    /** The argument; throws an IllegalArgumentException when it is null. */
    public static <T> T checkArgumentNotNull(T argument) throws IllegalArgumentException {
        return checkArgumentNotNull(argument, "The argument must not be null.");
    }

    /** The argument; throws an IllegalArgumentException when it is null. */
    public static <T> T checkArgumentNotNull(T argument, String message, Object... arguments)
            throws IllegalArgumentException {
        checkArgument(argument != null, message, arguments);
        return argument;
    }

    /** The object; throws a NullPointerException when it is null. */
    public static <T> T checkNotNull(T object) throws NullPointerException {
        return checkNotNull(object, "The object must not be null.");
    }

    /** The object; throws a NullPointerException when it is null. */
    public static <T> T checkNotNull(T object, String message) throws NullPointerException {
        return checkNotNull(object, message, new Object[0]);
    }

    /** The object; throws a NullPointerException when it is null. */
    public static <T> T checkNotNull(T object, String message, Object... arguments) throws NullPointerException {
        check(object != null, NullPointerException::new, message, arguments);
        return object;
    }

    /** Throws an InvalidSettingsException, unless the condition holds. */
    public static void checkSetting(boolean condition, String message, Object... arguments)
            throws InvalidSettingsException {
        check(
                condition,
                (Function<String, InvalidSettingsException>) InvalidSettingsException::new,
                message,
                arguments);
    }

    /** The setting; throws an InvalidSettingsException when it is null. */
    public static <T> T checkSettingNotNull(T setting, String message, Object... arguments)
            throws InvalidSettingsException {
        checkSetting(setting != null, message, arguments);
        return setting;
    }

    /** Throws an IllegalStateException, unless the condition holds. */
    public static void checkState(boolean condition, String message) throws IllegalStateException {
        checkState(condition, message, new Object[0]);
    }

    /** Throws an IllegalStateException, unless the condition holds. */
    public static void checkState(boolean condition, String message, Object... arguments) throws IllegalStateException {
        check(condition, (Function<String, IllegalStateException>) IllegalStateException::new, message, arguments);
    }

    private static String text(String message, Object... arguments) {
        return arguments.length == 0 ? message : String.format(message, arguments);
    }
}
