// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slicewise.checks.Checkout;

class SourceTreeTest {

    private static final Path ROOT = Checkout.root();
    private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0";
    private static final int LONG = 250;
    private static final int TOO_LONG = 350;

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns "file:finding" for all findings in the files. */
    private static List<String> findings(List<Path> files, Function<List<String>, List<String>> check) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            check.apply(lines(file)).forEach(finding -> found.add(ROOT.relativize(file) + ":" + finding));
        }
        return found;
    }

    private static void assertNone(List<String> findings, String rule) {
        assertTrue(findings.isEmpty(), () -> rule + "\n" + String.join("\n", findings));
    }

    @Test
    void sourcesWereSeen() throws IOException {
        int java = SourceTree.javaFiles(ROOT).size();
        assertTrue(java >= 150, "Only " + java + " Java files were seen below " + ROOT + ".");
    }

    @Test
    void everyJavaFileBeginsWithTheLicence() throws IOException {
        assertNone(
                findings(
                        SourceTree.javaFiles(ROOT),
                        lines -> !lines.isEmpty() && lines.get(0).equals(LICENCE) ? List.of() : List.of("1")),
                "The first line of a Java file is \"" + LICENCE + "\".");
    }

    @Test
    void filesAreShort() throws IOException {
        List<Path> files = SourceTree.javaFiles(ROOT);
        List<String> tooLong =
                findings(files, lines -> lines.size() > TOO_LONG ? List.of(" " + lines.size() + " lines") : List.of());
        List<String> lengthy =
                findings(files, lines -> lines.size() > LONG ? List.of(" " + lines.size() + " lines") : List.of());
        assertNone(
                tooLong,
                "A Java file has up to about " + LONG + " lines and never over " + TOO_LONG + ". Over " + LONG + ": "
                        + lengthy + ". Too long:");
    }

    @Test
    void noFileNamesAFolderOfOneMachine() throws IOException {
        assertNone(
                findings(SourceTree.texts(ROOT), SourceTree::machinePaths), "A path of one machine helps nobody else:");
    }

    @Test
    void noFileHoldsANoteToOneself() throws IOException {
        List<Path> files = SourceTree.javaFiles(ROOT).stream()
                .filter(file -> !file.getFileName().toString().startsWith("SourceTree"))
                .toList();
        assertNone(findings(files, SourceTree::leftovers), "Do it, or write an issue:");
    }

    @Test
    void aPathOfOneMachineIsFound() {
        String home = "/" + "home/";
        assertEquals(
                1, SourceTree.machinePaths(List.of("read " + home + "me/data")).size());
        assertEquals(1, SourceTree.machinePaths(List.of("\"/" + "tmp/x\"")).size());
        assertEquals(
                0,
                SourceTree.machinePaths(List.of("target/work/x", "$HOME" + home + "x", "a /" + "tmp b"))
                        .size());
    }
}
