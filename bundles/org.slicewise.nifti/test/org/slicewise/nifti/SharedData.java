// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Test data beside the checkout; a test that needs what is not there is skipped and says so. */
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        String given = System.getProperty("slicewise.shared");
        if (given != null && !given.isBlank()) {
            return existing(Path.of(given).resolve(name), name);
        }
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null) {
            above = above.getParent();
            if (Files.isDirectory(above.resolve("shared").resolve(name))) {
                return above.resolve("shared").resolve(name);
            }
        }
        return existing(Path.of("shared").resolve(name), name);
    }

    private static Path existing(Path folder, String name) {
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "shared/" + name + " is not here: reading its files is not tested");
        return folder;
    }
}
