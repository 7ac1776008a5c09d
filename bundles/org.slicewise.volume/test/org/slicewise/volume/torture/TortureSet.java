// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * A folder of odd volumes whose {@code manifest.json} says what independent readers found in each.
 *
 * <p>The system property {@code torture.dir} names the folder; by default it is the shared one beside the checkout. A test
 * that needs it is skipped where neither is there, and says so.
 */
public final class TortureSet {

    private static final String NAME = "data/torture";

    private final Path folder;
    private final List<TortureEntry> entries = new ArrayList<>();

    private TortureSet(Path folder) throws IOException {
        this.folder = folder;
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        manifest.get("files").forEach(file -> entries.add(new TortureEntry(folder, file)));
    }

    /** The set that the system properties name. */
    public static TortureSet find() throws IOException {
        String given = System.getProperty("torture.dir", "");
        return new TortureSet(given.isBlank() ? shared() : root().resolve(given));
    }

    /** A folder of the shared set, of whatever set the tests run through. */
    public static Path shared() {
        String given = System.getProperty("slicewise.shared", "");
        Path found = given.isBlank() ? upwards() : Path.of(given).resolve(NAME);
        Assumptions.assumeTrue(
                Files.isDirectory(found), () -> "shared/" + NAME + " is not here: reading its volumes is not tested");
        return found;
    }

    private static Path root() {
        return Path.of(System.getProperty("slicewise.root", ""));
    }

    private static Path upwards() {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared").resolve(NAME))) {
            above = above.getParent();
        }
        return above == null ? Path.of("shared", NAME) : above.resolve("shared").resolve(NAME);
    }

    /** A test for each entry that is meant, and one that says so when there is none. */
    Stream<DynamicTest> tests(Predicate<TortureEntry> meant, Check check) {
        List<TortureEntry> found = entries.stream().filter(meant).toList();
        if (found.isEmpty()) {
            Executable none = () -> Assumptions.abort(folder + " has no such files");
            return Stream.of(DynamicTest.dynamicTest("no files", none));
        }
        return found.stream().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> check.of(entry)));
    }

    /** Looks at one file. */
    interface Check {
        void of(TortureEntry entry) throws Exception;
    }
}
