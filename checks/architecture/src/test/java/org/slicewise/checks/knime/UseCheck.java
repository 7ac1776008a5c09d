// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what our nodes name, override and implement of KNIME against the list of what the real platform has. */
final class UseCheck {

    private static final String KNIME = "org.knime.";

    private final SignatureList list;
    private final CompiledTypes ours;
    private final Hierarchy truth;
    private final Hierarchy built;
    private final List<String> violations = new ArrayList<>();

    private UseCheck(SignatureList list, CompiledTypes ours, CompiledTypes standin) {
        this.list = list;
        this.ours = ours;
        this.truth = new Hierarchy(name -> ours.facts(name).or(() -> list.type(name)));
        this.built = new Hierarchy(name -> ours.facts(name).or(() -> standin.facts(name)));
    }

    /** Returns one line for each use that the real platform would not link. */
    static List<String> violations(SignatureList list, CompiledTypes ours, CompiledTypes standin) {
        UseCheck check = new UseCheck(list, ours, standin);
        ours.all().forEach(check::checkType);
        return check.violations;
    }

    /** Returns the members of KNIME that our classes refer to or override, each at the class that declares it. */
    static SortedSet<Reference> used(SignatureList list, CompiledTypes ours, CompiledTypes standin) {
        UseCheck check = new UseCheck(list, ours, standin);
        SortedSet<Reference> used = new TreeSet<>();
        for (CompiledType type : ours.all()) {
            type.references().forEach(reference -> check.truth
                    .declaringType(reference.owner(), reference.key())
                    .filter(owner -> owner.startsWith(KNIME))
                    .ifPresent(owner -> used.add(new Reference(owner, reference.key(), reference.isStatic()))));
            used.addAll(check.overridden(type));
        }
        return used;
    }

    private void checkType(CompiledType type) {
        type.typesNamed(KNIME).stream()
                .filter(name -> !list.names(name))
                .forEach(name -> report(type, "names " + name + ", which the list does not know"));
        type.references().forEach(reference -> checkReference(type, reference));
        overridden(type).forEach(reference -> checkOverride(type, reference));
        if (!type.facts().isAbstract()) {
            checkImplements(type);
        }
    }

    private void checkReference(CompiledType type, Reference reference) {
        if (!reachesKnime(reference.owner())) {
            return;
        }
        Optional<Member> found = truth.find(reference.owner(), reference.key());
        if (found.isEmpty()) {
            report(type, "refers to " + reference + ", which neither that class nor a supertype has in the list");
        } else if (found.get().is("static") != reference.isStatic()) {
            report(type, "refers to " + reference + ", but the list says " + found.get());
        }
    }

    private boolean reachesKnime(String owner) {
        return built.lineage(owner).stream().anyMatch(type -> type.startsWith(KNIME));
    }

    private SortedSet<Reference> overridden(CompiledType type) {
        Set<String> above = truth.above(type.name());
        above.addAll(built.above(type.name()));
        SortedSet<Reference> overridden = new TreeSet<>();
        for (String supertype :
                above.stream().filter(name -> name.startsWith(KNIME)).toList()) {
            type.facts().members().values().stream()
                    .filter(member -> member.isInstanceMethod() && !member.is("private"))
                    .filter(member ->
                            isOverridable(truth, supertype, member) || isOverridable(built, supertype, member))
                    .forEach(member -> overridden.add(new Reference(supertype, member.key(), false)));
        }
        return overridden;
    }

    private static boolean isOverridable(Hierarchy types, String supertype, Member member) {
        return types.declared(supertype, member.key())
                .filter(inherited -> !inherited.is("private") && !inherited.is("package"))
                .isPresent();
    }

    private void checkOverride(CompiledType type, Reference overridden) {
        Optional<Member> listed = truth.find(overridden.owner(), overridden.key());
        if (listed.isEmpty()) {
            report(type, "overrides " + overridden + ", which the list does not have");
        } else if (listed.get().is("final") || listed.get().is("static")) {
            report(type, "overrides " + overridden + ", but the list says " + listed.get());
        }
    }

    /** A method that is abstract in the platform must have a body in a class that can be made. */
    private void checkImplements(CompiledType type) {
        Set<String> lineage = truth.lineage(type.name());
        for (String supertype :
                lineage.stream().filter(name -> name.startsWith(KNIME)).toList()) {
            Set<String> open = list.type(supertype).stream()
                    .flatMap(facts -> facts.members().values().stream())
                    .filter(member -> member.is("abstract") && !hasBody(lineage, member.key()))
                    .map(Member::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            open.forEach(member -> report(type, "does not implement " + member + " of " + supertype));
        }
    }

    private boolean hasBody(Set<String> lineage, String key) {
        return lineage.stream()
                .flatMap(type -> truth.declared(type, key).stream())
                .anyMatch(member -> !member.is("abstract") && !member.is("static"));
    }

    private void report(CompiledType type, String difference) {
        violations.add(type.name() + " " + difference);
    }
}
