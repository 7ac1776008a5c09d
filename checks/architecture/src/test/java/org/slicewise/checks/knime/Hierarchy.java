// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds supertypes and inherited members, in the order in which the virtual machine looks for them. */
final class Hierarchy {

    private final Function<String, Optional<TypeFacts>> types;

    /** Makes a hierarchy of the types that a function knows, and of those of the JDK. */
    Hierarchy(Function<String, Optional<TypeFacts>> types) {
        this.types = name -> types.apply(name).or(() -> JdkTypes.type(name));
    }

    /** Returns the class itself and its supertypes as far as they are known: superclasses, then interfaces. */
    Set<String> lineage(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (String at = name; at != null && all.add(at); ) {
            at = types.apply(at).map(TypeFacts::superclass).orElse(null);
        }
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            List<String> interfaces =
                    types.apply(open.removeFirst()).map(TypeFacts::interfaces).orElse(List.of());
            interfaces.stream().filter(all::add).forEach(open::addLast);
        }
        return all;
    }

    /** Returns the supertypes of a class, without itself. */
    Set<String> above(String name) {
        return lineage(name).stream()
                .filter(type -> !type.equals(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns what a class itself declares under a name and descriptor. */
    Optional<Member> declared(String type, String key) {
        return types.apply(type).flatMap(facts -> facts.member(key));
    }

    /** Returns the type that declares a member, looking upwards from a class. */
    Optional<String> declaringType(String owner, String key) {
        return lineage(owner).stream()
                .filter(type -> declared(type, key).isPresent())
                .findFirst();
    }

    /** Returns the first declaration of a member on the way up from a class. */
    Optional<Member> find(String owner, String key) {
        return declaringType(owner, key).flatMap(type -> declared(type, key));
    }
}
