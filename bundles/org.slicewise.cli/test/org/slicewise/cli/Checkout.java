// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The checkout whose files tests look at. */
final class Checkout {

    private Checkout() {}

    /** Returns the root of the checkout around the working directory, by a file that it holds; without, the test is skipped. */
    static Path holding(String file) {
        Path at = Path.of(System.getProperty("slicewise.root", "")).toAbsolutePath();
        while (at != null && !Files.isRegularFile(at.resolve(file))) {
            at = at.getParent();
        }
        Assumptions.assumeTrue(at != null, file + " is not here: not tested");
        return at;
    }
}
