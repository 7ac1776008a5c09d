// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The part of a signature list that the stand-in holds or our nodes use. */
final class MemberSubset {

    static final List<String> HEADER = List.of(
            "# The members of KNIME Analytics Platform 5.5.2 that the nodes of Slicewise use or its stand-in holds.",
            "# A subset, line for line, of the interface facts the project was given. Never edited by hand:",
            "# checks/architecture/README.md names the command that makes it anew.");

    private final SignatureList list;
    private final CompiledTypes standin;
    private final Set<String> keysUsed;
    private final SortedSet<String> typesUsed = new TreeSet<>();

    private MemberSubset(SignatureList list, CompiledTypes ours, CompiledTypes standin) {
        this.list = list;
        this.standin = standin;
        SortedSet<Reference> used = UseCheck.used(list, ours, standin);
        keysUsed = used.stream().map(r -> r.owner() + " " + r.key()).collect(Collectors.toSet());
        used.forEach(reference -> typesUsed.add(reference.owner()));
        ours.all().forEach(type -> typesUsed.addAll(type.typesNamed("org.knime.")));
        standin.publicKnimeTypes().forEach(type -> typesUsed.add(type.name()));
    }

    /** Returns the lines of the subset, classes in the order of their names. */
    static List<String> lines(SignatureList list, CompiledTypes ours, CompiledTypes standin) {
        MemberSubset subset = new MemberSubset(list, ours, standin);
        List<String> lines = new ArrayList<>(HEADER);
        for (String type : subset.typesWithAncestors()) {
            lines.add("");
            lines.addAll(subset.paragraph(type));
        }
        return lines;
    }

    private SortedSet<String> typesWithAncestors() {
        Hierarchy truth = new Hierarchy(list::type);
        SortedSet<String> all = new TreeSet<>();
        typesUsed.forEach(type -> all.addAll(truth.lineage(type)));
        all.removeIf(type -> list.type(type).isEmpty());
        return all;
    }

    private List<String> paragraph(String type) {
        List<String> lines = list.paragraph(type);
        Set<String> chosen = new LinkedHashSet<>(List.of(lines.get(0)));
        lines.stream()
                .skip(1)
                .filter(line -> isNeeded(type, Member.parse(line)))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private boolean isNeeded(String type, Member member) {
        return member.is("abstract")
                || keysUsed.contains(type + " " + member.key())
                || standin.facts(type)
                        .flatMap(facts -> facts.member(member.key()))
                        .isPresent();
    }
}
