// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of classes and of their members, one class a paragraph: interface facts of the real KNIME platform. */
final class SignatureList {

    private static final Pattern KNIME_NAME = Pattern.compile("org[./]knime[./][\\w./$]+");

    private final SortedMap<String, TypeFacts> types = new TreeMap<>();
    private final Map<String, List<String>> paragraphs = new HashMap<>();
    private final Map<String, Boolean> mentioned = new HashMap<>();

    private SignatureList() {}

    static SignatureList read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    /** Returns the list that these lines hold; lines beginning with # are remarks. */
    static SignatureList parse(List<String> lines) {
        SignatureList list = new SignatureList();
        TypeFacts current = null;
        for (String line : lines) {
            if (line.startsWith("  ")) {
                current = list.addMember(current, line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current = list.addType(line);
            }
        }
        return list;
    }

    private TypeFacts addType(String line) {
        TypeFacts type = TypeFacts.parse(line);
        if (types.put(type.name(), type) != null) {
            throw new IllegalArgumentException("The list has two paragraphs of " + type.name() + ".");
        }
        paragraphs.put(type.name(), new ArrayList<>(List.of(line)));
        mention(line);
        return type;
    }

    private TypeFacts addMember(TypeFacts type, String line) {
        if (type == null) {
            throw new IllegalArgumentException("This member stands before any class: \"" + line + "\".");
        }
        type.add(Member.parse(line));
        paragraphs.get(type.name()).add(line);
        mention(line);
        return type;
    }

    private void mention(String line) {
        Matcher matcher = KNIME_NAME.matcher(line);
        while (matcher.find()) {
            mentioned.put(matcher.group().replace('/', '.'), true);
        }
    }

    /** Returns this list with the paragraphs of another one behind its own. */
    SignatureList and(SignatureList other) {
        List<String> lines = new ArrayList<>();
        paragraphs.values().forEach(lines::addAll);
        other.paragraphs.values().forEach(lines::addAll);
        return parse(lines);
    }

    SortedMap<String, TypeFacts> types() {
        return types;
    }

    /** Returns the lines of a class as they were read, its declaration first. */
    List<String> paragraph(String type) {
        return paragraphs.get(type);
    }

    Optional<TypeFacts> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Says whether the class has a paragraph or is at least named in one, as a supertype or in a descriptor. */
    boolean names(String type) {
        return mentioned.containsKey(type);
    }
}
