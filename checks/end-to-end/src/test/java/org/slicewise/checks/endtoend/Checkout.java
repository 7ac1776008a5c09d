// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folders of the checkout that is run. */
public final class Checkout {

    private Checkout() {}

    /** Returns the root of the checkout: the property {@code slicewise.root}, else the first folder above that fits. */
    public static Path root() {
        String property = System.getProperty("slicewise.root");
        if (property != null) {
            return Path.of(property);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("slicewise"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("There is no folder with the launcher slicewise above "
                    + Path.of("").toAbsolutePath() + "; set -Dslicewise.root.");
        }
        return folder;
    }

    /** Returns a folder of the shared test images, where it is at hand. */
    public static Optional<Path> sharedData(String name) {
        String property = System.getProperty("slicewise.shared");
        Path shared = property == null ? root().resolveSibling("shared") : Path.of(property);
        return Optional.of(shared.resolve("data").resolve(name)).filter(Files::isDirectory);
    }

    /** Returns the workflow folder that the repository comes with. */
    public static Path gettingStarted() {
        return workflow("getting-started");
    }

    /** A workflow that is shipped. */
    static Path workflow(String name) {
        return root().resolve("workflows").resolve(name);
    }
}
