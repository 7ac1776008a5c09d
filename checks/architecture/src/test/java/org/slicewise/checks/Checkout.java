// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the checkout that is looked at. */
public final class Checkout {

    private Checkout() {}

    /** Returns the root of the checkout: the property {@code slicewise.root}, else the first folder above that fits. */
    public static Path root() {
        String property = System.getProperty("slicewise.root");
        if (property != null) {
            return Path.of(property);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("There is no folder with bundles/ above "
                    + Path.of("").toAbsolutePath() + "; set -Dslicewise.root.");
        }
        return folder;
    }

    /** Returns the folder of shared facts and data, where it is at hand. */
    public static Optional<Path> shared() {
        String property = System.getProperty("slicewise.shared");
        Path folder = property == null ? root().resolveSibling("shared") : Path.of(property);
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /** Returns the bundle folders that hold Java sources, by name. */
    public static List<Path> bundles() throws IOException {
        return foldersWithSources(root().resolve("bundles"));
    }

    /** Returns the folders of the stand-in's bundles that hold Java sources, by name. */
    public static List<Path> standins() throws IOException {
        return foldersWithSources(root().resolve("standin"));
    }

    private static List<Path> foldersWithSources(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .sorted()
                    .toList();
        }
    }

    /** Returns where the build puts the compiled main classes of a bundle. */
    public static Path classes(Path bundle) {
        return bundle.resolve("target").resolve("classes");
    }
}
