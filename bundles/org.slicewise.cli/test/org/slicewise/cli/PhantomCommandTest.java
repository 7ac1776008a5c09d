// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;
import org.slicewise.volume.phantom.PhantomKind;

class PhantomCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void writesACohortOfEveryKind(PhantomKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        String shown = CommandLineRun.of(
                        "phantom",
                        "--out",
                        folder,
                        "--cases",
                        1,
                        "--kind",
                        name,
                        "--extent",
                        "10,12,8",
                        "--spacing",
                        "1,2,3")
                .expectOk();
        assertTrue(shown.contains("Wrote 1 cases into " + folder), shown);
        String file = name + "-0001.nii.gz";
        assertEquals(List.of("images/" + file, "labels/" + file), Fixtures.filesBelow(folder));
        Volume image = Volume.read(folder.resolve("images").resolve(file));
        assertEquals(new Extent(10, 12, 8), image.grid().extent());
        assertEquals(new Spacing(1, 2, 3), image.grid().spacing());
    }

    @Test
    void refusesWrongValuesBeforeItWrites() {
        Path out = folder.resolve("out");
        Map<List<String>, String> wrong = Map.of(
                List.of("--cases", "0"), "--cases must be at least 1, but is 0.",
                List.of("--cases", "1", "--kind", "teapot"), "\"teapot\"; known are [organ, lesions, vessels].",
                List.of("--cases", "1", "--extent", "16,16"), "[16, 16]",
                List.of("--cases", "1", "--extent", "2,16,16"), "2x16x16",
                List.of("--cases", "1", "--spacing", "1,1,0"), "but is 0.0.",
                List.of("--cases", "1", "--noise", "2"), "but is 2.0.");
        wrong.forEach((options, expected) -> {
            Object[] arguments = Stream.concat(Stream.of("phantom", "--out", out), options.stream())
                    .toArray();
            String line = CommandLineRun.of(arguments).expectOneLine(2);
            assertTrue(line.contains(expected), line);
            assertFalse(Files.exists(out));
        });
    }

    @Test
    void refusesAFileInThePlaceOfItsFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(CommandLineRun.of("phantom", "--out", file, "--cases", 1)
                .expectOneLine(1)
                .contains(file + " is a file"));
    }
}
