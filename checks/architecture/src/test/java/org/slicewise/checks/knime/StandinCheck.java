// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the public face of the stand-in against the list of what the real platform has: the stand-in may have less,
 * never something else.
 */
final class StandinCheck {

    private final SignatureList list;
    private final SignatureList unlisted;
    private final CompiledTypes standin;
    private final Hierarchy truth;
    private final Set<String> present;
    private final List<String> violations = new ArrayList<>();

    private StandinCheck(SignatureList list, SignatureList unlisted, CompiledTypes standin) {
        this.list = list;
        this.unlisted = unlisted;
        this.standin = standin;
        this.truth = new Hierarchy(list.and(unlisted)::type);
        this.present =
                standin.publicKnimeTypes().stream().map(CompiledType::name).collect(Collectors.toSet());
    }

    /**
     * Returns one line for each difference.
     *
     * @param list what the platform has
     * @param unlisted classes of the platform that the list leaves out, written from other facts
     * @param standin the classes of the stand-in
     */
    static List<String> violations(SignatureList list, SignatureList unlisted, CompiledTypes standin) {
        StandinCheck check = new StandinCheck(list, unlisted, standin);
        standin.publicKnimeTypes().forEach(check::checkType);
        return check.violations;
    }

    private void checkType(CompiledType type) {
        TypeFacts facts = type.promised();
        if (list.type(facts.name()).isPresent()) {
            checkListed(facts, list.type(facts.name()).get(), type.bridges());
        } else if (unlisted.type(facts.name()).isPresent()) {
            checkUnlisted(facts, unlisted.type(facts.name()).get());
        } else {
            checkNameOnly(facts);
        }
    }

    private void checkListed(TypeFacts facts, TypeFacts listed, Set<String> bridges) {
        checkDeclaration(facts, listed);
        for (Member member : facts.members().values()) {
            Optional<Member> truth = listed.member(member.key());
            if (truth.isPresent()) {
                checkMember(facts.name(), member, truth.get());
            } else if (!bridges.contains(member.key()) || !isInherited(listed, member)) {
                report(facts.name(), "has " + member + ", the list does not" + sameName(listed, member));
            }
        }
    }

    /** Compilers differ in which bridges they repeat in a subclass; the call finds the inherited one as well. */
    private boolean isInherited(TypeFacts listed, Member bridge) {
        return truth.find(listed.name(), bridge.key()).isPresent();
    }

    private void checkMember(String type, Member member, Member truth) {
        if (!member.modifiers().equals(truth.modifiers())
                || !member.exceptions().equals(truth.exceptions())) {
            report(type, "has " + member + ", but the list says " + truth);
        }
    }

    private static String sameName(TypeFacts listed, Member member) {
        List<String> others = listed.members().values().stream()
                .filter(other -> other.name().equals(member.name()))
                .map(Member::toString)
                .toList();
        return others.isEmpty() ? "" : "; it has " + String.join("; ", others);
    }

    private void checkDeclaration(TypeFacts facts, TypeFacts listed) {
        if (!facts.modifiers().equals(listed.modifiers())) {
            report(facts.name(), "is " + facts.modifiers() + ", but the list says " + listed.modifiers());
        }
        checkSuperclass(facts, listed);
        checkInterfaces(facts, listed);
    }

    private void checkSuperclass(TypeFacts facts, TypeFacts listed) {
        boolean absent = listed.superclass().startsWith("org.knime.") && !present.contains(listed.superclass());
        boolean agrees = facts.superclass().equals(listed.superclass())
                || absent && truth.above(facts.name()).contains(facts.superclass())
                || absent && facts.superclass().equals("java.lang.Object");
        if (!agrees) {
            report(facts.name(), "extends " + facts.superclass() + ", but the list says " + listed.superclass());
        }
    }

    private void checkInterfaces(TypeFacts facts, TypeFacts listed) {
        SortedSet<String> foreign = new TreeSet<>(facts.interfaces());
        foreign.removeAll(truth.above(facts.name()));
        if (!foreign.isEmpty()) {
            report(facts.name(), "has the interfaces " + foreign + ", the list does not");
        }
        SortedSet<String> missing = new TreeSet<>(listed.interfaces());
        missing.retainAll(present);
        missing.removeAll(new Hierarchy(standin::facts).above(facts.name()));
        if (!missing.isEmpty()) {
            report(facts.name(), "lacks the interfaces " + missing + " although the stand-in has them");
        }
    }

    /** The list does not know the class, but other facts do: overriding what is listed above it is right too. */
    private void checkUnlisted(TypeFacts facts, TypeFacts known) {
        checkDeclaration(facts, known);
        Set<String> inherited = truth.above(facts.name()).stream()
                .flatMap(type -> list.type(type).stream())
                .flatMap(type -> type.members().values().stream())
                .filter(Member::isInstanceMethod)
                .map(Member::call)
                .collect(Collectors.toSet());
        for (Member member : facts.members().values()) {
            boolean overrides = member.isInstanceMethod() && inherited.contains(member.call());
            if (!overrides && known.member(member.key()).isEmpty()) {
                report(facts.name(), "has " + member + ", which no fact about the platform names");
            }
        }
    }

    /** The list names the class without a paragraph of its own: beside what the JDK gives it, nothing is known. */
    private void checkNameOnly(TypeFacts facts) {
        if (!list.names(facts.name()) && !unlisted.names(facts.name())) {
            report(facts.name(), "is public, but the list knows no such class");
            return;
        }
        Set<String> ofJdk = new Hierarchy(standin::facts).above(facts.name());
        ofJdk.removeIf(type -> JdkTypes.type(type).isEmpty());
        for (Member member : facts.members().values()) {
            boolean overrides = ofJdk.stream()
                    .anyMatch(type -> truth.declared(type, member.key()).isPresent());
            if (!member.isInstanceMethod() || !overrides) {
                report(facts.name(), "is only named in the list; nothing is known of " + member);
            }
        }
    }

    private void report(String type, String difference) {
        violations.add(type + " " + difference);
    }
}
