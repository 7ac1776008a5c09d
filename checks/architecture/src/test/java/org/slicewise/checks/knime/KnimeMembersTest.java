// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slicewise.checks.Checkout;

/**
 * Holds the stand-in, and what our nodes use of it, against the members of the real platform.
 *
 * <p>With {@code -Dslicewise.regenerate=true} the checked-in list is first made anew from the shared facts.
 */
class KnimeMembersTest {

    private static final Path RESOURCES = Checkout.root().resolve("checks/architecture/src/test/resources");
    private static final Path MEMBERS = RESOURCES.resolve("knime-members.txt");
    private static final String CURE =
            """

            (A member that the platform has may be missing from the checked-in list only:
            checks/architecture/README.md says how to make the list anew; never edit it by hand.)""";

    private static CompiledTypes standin;
    private static CompiledTypes nodes;
    private static SignatureList unlisted;
    private static SignatureList list;

    @BeforeAll
    static void readClassesAndList() throws IOException {
        standin = CompiledTypes.below(
                Checkout.standins().stream().map(Checkout::classes).toList());
        nodes = CompiledTypes.below(List.of(Checkout.classes(Checkout.root().resolve("bundles/org.slicewise.knime"))));
        unlisted = SignatureList.read(RESOURCES.resolve("knime-unlisted.txt"));
        if (Boolean.getBoolean("slicewise.regenerate")) {
            regenerate();
        }
        list = SignatureList.read(MEMBERS);
    }

    private static void regenerate() throws IOException {
        SignatureList all = SignatureList.read(Checkout.shared().orElseThrow().resolve("knime-signatures.txt"));
        assertFalse(standin.isEmpty() || nodes.isEmpty(), "A list made without classes would be empty: build first.");
        Files.write(MEMBERS, MemberSubset.lines(all, nodes, standin));
    }

    @Test
    void classesOfStandinAndNodesWereSeen() {
        assertTrue(
                standin.publicKnimeTypes().size() >= 60,
                () -> "Only " + standin.publicKnimeTypes().size()
                        + " public org.knime classes of the stand-in were seen below standin/*/target/classes: build first.");
        assertTrue(
                nodes.all().size() >= 20,
                () -> "Only " + nodes.all().size()
                        + " classes were seen in bundles/org.slicewise.knime/target/classes: build first.");
        assertTrue(
                list.types().size() >= 60, "The list has only " + list.types().size() + " classes.");
    }

    @Test
    void everyMemberOfTheStandinIsOneOfThePlatform() {
        assertNone(StandinCheck.violations(list, unlisted, standin));
    }

    @Test
    void everyUseOfKnimeLinksOnThePlatform() {
        assertNone(UseCheck.violations(list.and(unlisted), nodes, standin));
    }

    private static void assertNone(List<String> violations) {
        assertTrue(
                violations.isEmpty(),
                () -> violations.size() + " differences from the platform:\n" + String.join("\n", violations) + CURE);
    }

    @Test
    void everyLineOfTheListIsALineOfTheSharedFacts() throws IOException {
        Path facts = Checkout.shared()
                .map(shared -> shared.resolve("knime-signatures.txt"))
                .orElse(null);
        if (facts == null || !Files.isRegularFile(facts)) {
            Assumptions.abort("knime-signatures.txt is not here: that the list is a subset of it is not tested");
        }
        SignatureList all = SignatureList.read(facts);
        Set<String> foreign = new TreeSet<>();
        for (String type : list.types().keySet()) {
            Set<String> known = new HashSet<>(all.type(type).isPresent() ? all.paragraph(type) : List.of());
            list.paragraph(type).stream().filter(line -> !known.contains(line)).forEach(foreign::add);
        }
        assertEquals(Set.of(), foreign, "These lines of " + MEMBERS.getFileName() + " are not in the shared facts.");
    }
}
