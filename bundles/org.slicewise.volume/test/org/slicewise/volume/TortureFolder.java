// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The shared set of odd volumes beside the checkout; a test that needs it is skipped where it is not, and says so. */
final class TortureFolder {

    private static final String NAME = "data/torture";

    private TortureFolder() {}

    static Path find() {
        String given = System.getProperty("slicewise.shared");
        Path found = given != null && !given.isBlank() ? Path.of(given).resolve(NAME) : upwards();
        Assumptions.assumeTrue(
                Files.isDirectory(found), () -> "shared/" + NAME + " is not here: reading its volumes is not tested");
        return found;
    }

    private static Path upwards() {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared").resolve(NAME))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared", NAME) : above.resolve("shared").resolve(NAME);
    }
}
