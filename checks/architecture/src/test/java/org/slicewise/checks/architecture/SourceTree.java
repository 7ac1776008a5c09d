// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The texts of a checkout: what is built, downloaded or hidden is left out. */
final class SourceTree {

    private static final Set<String> LEFT_OUT =
            Set.of(".git", ".settings", ".idea", "target", "bin", "lib", "slicewise-demo", "slicewise-results");
    private static final Pattern TEXT =
            Pattern.compile("(?i)[^.]+|.*\\.(java|md|txt|xml|properties|sh|py|knime|svg|target|product|exsd|mf"
                    + "|yml|yaml|json|csv|html|css|cff)");

    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.${}*/-])/(home|root|work|tmp)/\\w");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b");

    private SourceTree() {}

    /** Returns the text files below a folder, in the order of their paths. */
    static List<Path> texts(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = !folder.equals(root)
                        && LEFT_OUT.contains(folder.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && TEXT.matcher(file.getFileName().toString()).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    static List<Path> javaFiles(Path root) throws IOException {
        return texts(root).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Returns the numbered lines that name a folder of one machine. */
    static List<String> machinePaths(List<String> lines) {
        return matching(MACHINE_PATH, lines);
    }

    /** Returns the numbered lines that hold a note to oneself or a signature. */
    static List<String> leftovers(List<String> lines) {
        return matching(LEFTOVER, lines);
    }

    private static List<String> matching(Pattern pattern, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> (i + 1) + ": " + lines.get(i).trim())
                .toList();
    }
}
