// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/**
 * A public or protected field, method or constructor of a class.
 *
 * @param name the name, {@code <init>} for a constructor
 * @param descriptor the JVM descriptor; that of a method begins with a parenthesis
 * @param modifiers those of {@code protected abstract static final} that apply; public when protected is missing
 * @param exceptions simple names of the declared checked exceptions
 */
record Member(String name, String descriptor, SortedSet<String> modifiers, SortedSet<String> exceptions) {

    private static final Pattern LINE = Pattern.compile("  (\\S+) (\\S+)(?: \\[([a-z ]+)])?(?: throws (.+))?");

    private static final List<String> ORDER = List.of("private", "package", "protected", "abstract", "static", "final");

    /** Names of the exceptions that the list declares although the compiler does not ask for them. */
    private static final List<String> UNCHECKED = List.of(
            "IllegalArgumentException",
            "IllegalStateException",
            "NullPointerException",
            "NoSuchElementException",
            "InvalidPathException");

    Member {
        modifiers = new TreeSet<>(modifiers);
        exceptions = new TreeSet<>(exceptions);
        exceptions.removeAll(UNCHECKED);
    }

    /** Returns the member that a line of a signature list declares. */
    static Member parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A member line reads \"  name descriptor [modifiers] throws X, Y\", but this is \"" + line + "\".");
        }
        return new Member(
                matcher.group(1), matcher.group(2), words(matcher.group(3), " "), words(matcher.group(4), ", *"));
    }

    private static SortedSet<String> words(String text, String separator) {
        return text == null
                ? new TreeSet<>()
                : new TreeSet<>(Arrays.asList(text.trim().split(separator)));
    }

    /** Returns name and descriptor: what a compiled reference says beside the owner. */
    String key() {
        return name + " " + descriptor;
    }

    /** Returns the name and the number of parameters: what is left of a method when types may be narrower. */
    String call() {
        return name + "/" + Type.getArgumentTypes(descriptor).length;
    }

    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    boolean isInstanceMethod() {
        return isMethod() && !name.startsWith("<") && !is("static");
    }

    boolean is(String modifier) {
        return modifiers.contains(modifier);
    }

    /** Returns the member as a line of a signature list has it, without the indent. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(name, descriptor));
        if (!modifiers.isEmpty()) {
            parts.add("[" + String.join(" ", ORDER.stream().filter(this::is).toList()) + "]");
        }
        if (!exceptions.isEmpty()) {
            parts.add("throws " + String.join(", ", exceptions));
        }
        return String.join(" ", parts);
    }
}
