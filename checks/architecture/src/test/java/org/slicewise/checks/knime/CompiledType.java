// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * A class file: what it declares (members of every visibility) and what it names.
 *
 * @param facts the declaration with all members; {@code private} and {@code package} are modifiers here
 * @param references fields and methods of other classes, those behind lambdas and method handles included
 * @param typesNamed binary names of all classes in descriptors, instructions, signatures and annotations
 * @param bridges keys of the methods that the compiler added for the sake of a wider descriptor
 */
record CompiledType(
        TypeFacts facts, SortedSet<Reference> references, SortedSet<String> typesNamed, SortedSet<String> bridges) {

    static CompiledType read(byte[] classFile) {
        CompiledTypeVisitor visitor = new CompiledTypeVisitor();
        new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.result();
    }

    /** Returns the same class with nothing but its public and protected members. */
    TypeFacts promised() {
        TypeFacts visible = new TypeFacts(
                facts.name(), facts.modifiers(), facts.superclass(), facts.interfaces(), new LinkedHashMap<>());
        facts.members().values().stream()
                .filter(member -> !member.is("private") && !member.is("package"))
                .forEach(visible::add);
        return visible;
    }

    String name() {
        return facts.name();
    }

    /** Returns the class names that begin with a prefix. */
    Set<String> typesNamed(String prefix) {
        SortedSet<String> chosen = new TreeSet<>(typesNamed);
        chosen.removeIf(type -> !type.startsWith(prefix));
        return chosen;
    }
}
