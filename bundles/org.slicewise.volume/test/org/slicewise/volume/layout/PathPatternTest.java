// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PathPatternTest {

    private static Optional<String> id(String pattern, String name) {
        return PathPattern.parse(pattern).id(new FoundFile(name, Path.of("x")));
    }

    @Test
    void aNameOfManyEqualSignsIsReadInNoTime() {
        String signs = "_".repeat(238);
        List<String> patterns = List.of(
                "*_*_*_*_{id}.nii",
                "{id}_*_*_*_*.nii",
                "*{id}*_{id}*_*.nii",
                "*{id}*{id}*b.nii",
                "{id}{id}*{id}*c.nii");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String pattern : patterns) {
                assertEquals(Optional.empty(), id(pattern, signs + "x.nii2"), pattern);
                assertEquals(Optional.empty(), id(pattern, signs + "xb.niix"), pattern);
                id(pattern, signs + "xb.nii");
            }
        });
    }

    @Test
    void dotsBelongToNamesUnlessTheyAreAFolderOfTheirOwn() {
        assertEquals(Optional.of("p1"), id("sub./{id}.nii", "sub./p1.nii"));
        assertEquals(Optional.empty(), id("sub./{id}.nii", "sub/p1.nii"));
        assertEquals(Optional.of("p1"), id("./a/./{id}.nii", "a/p1.nii"));
        assertEquals(Optional.of("p1"), id("{id}./t1..nii", "p1./t1..nii"));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("{id}", "*", "a", "_", "/")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts))
                .filter(text -> text.contains("{id}") && !text.startsWith("/"))
                .filter(text -> text.chars().filter(c -> c == '*').count() <= 4);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars('a', '_', 'b', '/')
                .ofMinLength(1)
                .ofMaxLength(9);
    }

    @Property(tries = 5000)
    void readsShortNamesLikeTheRegularExpressionThatSaysTheSame(
            @ForAll("patterns") String pattern, @ForAll("names") String name) {
        String regex = pattern.replace("*", "[^/]*")
                .replaceFirst("\\{id}", "(?<id>[^/]+)")
                .replace("{id}", "\\k<id>");
        Matcher same = Pattern.compile(regex).matcher(name);
        assertEquals(same.matches() ? Optional.of(same.group("id")) : Optional.empty(), id(pattern, name));
    }
}
