// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a class promises to those who compile against it.
 *
 * @param name the binary name with dots and dollars
 * @param modifiers those of {@code public abstract final interface} that apply
 * @param superclass binary name of the superclass, {@code java.lang.Object} for an interface, null for Object
 * @param interfaces binary names of the direct superinterfaces
 * @param members public and protected members by {@link Member#key()}
 */
record TypeFacts(
        String name,
        SortedSet<String> modifiers,
        String superclass,
        List<String> interfaces,
        Map<String, Member> members) {

    TypeFacts {
        modifiers = new TreeSet<>(modifiers);
        interfaces = List.copyOf(interfaces);
    }

    /** Returns the class that the first line of a paragraph declares, still without members. */
    static TypeFacts parse(String declaration) {
        List<String> words = words(erased(declaration));
        int kind = Math.max(words.indexOf("class"), words.indexOf("interface"));
        if (kind < 0 || kind + 1 >= words.size()) {
            throw new IllegalArgumentException(
                    "A paragraph begins with a class or an interface, but this is \"" + declaration + "\".");
        }
        boolean isInterface = words.get(kind).equals("interface");
        SortedSet<String> modifiers = new TreeSet<>(words.subList(0, kind));
        if (isInterface) {
            modifiers.addAll(List.of("interface", "abstract"));
        }
        List<String> extended = after("extends", words);
        List<String> interfaces = isInterface ? extended : after("implements", words);
        String superclass = isInterface || extended.isEmpty() ? "java.lang.Object" : extended.get(0);
        return new TypeFacts(words.get(kind + 1), modifiers, superclass, interfaces, new LinkedHashMap<>());
    }

    private static String erased(String declaration) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (char c : declaration.toCharArray()) {
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return plain.toString();
    }

    private static List<String> words(String declaration) {
        return Arrays.asList(declaration.trim().split("[ ,]+"));
    }

    private static List<String> after(String keyword, List<String> words) {
        int start = words.indexOf(keyword);
        if (start < 0) {
            return List.of();
        }
        List<String> rest = words.subList(start + 1, words.size());
        int end = rest.indexOf("implements");
        return end < 0 ? rest : rest.subList(0, end);
    }

    List<String> supertypes() {
        return Stream.concat(Stream.ofNullable(superclass), interfaces.stream()).toList();
    }

    boolean isPublic() {
        return modifiers.contains("public");
    }

    boolean isAbstract() {
        return modifiers.contains("abstract");
    }

    Optional<Member> member(String key) {
        return Optional.ofNullable(members.get(key));
    }

    void add(Member member) {
        members.put(member.key(), member);
    }
}
