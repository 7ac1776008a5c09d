// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {

    private static final Path FOLDER = Path.of("src/org/slicewise/djl/golden");

    private static final String SMALL =
            """
            {"network": "unet-2d", "options": {"baseChannels": 4, "levels": 2}, "inChannels": 1, "classes": 2,
             "inputShape": [1, 1, 8, 8], "input": {"fn": "sin", "a": 0.013, "b": 0, "scale": 1},
             "expected": {"abs": %s}}
            """;

    @TempDir
    private Path folder;

    @Test
    void allOwnFilesPass() throws IOException {
        List<GoldenResult> heard = new ArrayList<>();
        List<GoldenResult> results = Golden.checkOwn("cpu", () -> false, heard::add);
        assertEquals(heard, results);
        results.forEach(result -> assertTrue(result.passes(), result::toString));
        assertEquals(Golden.ownNames(), results.stream().map(GoldenResult::file).toList());
    }

    /** The index of the bundle is what its folder holds. */
    @Test
    void everyFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertEquals(names, Golden.ownNames().stream().sorted().toList());
        }
    }

    @Test
    void aFolderIsCheckedInTheOrderOfItsNames() throws IOException {
        Files.createDirectory(folder.resolve("inner.json"));
        Files.copy(FOLDER.resolve("unet-2d.json"), folder.resolve("b.json"));
        Files.copy(FOLDER.resolve("unet-2d-three-levels.json"), folder.resolve("a.json"));
        Files.writeString(folder.resolve("notes.txt"), "no golden file");
        List<GoldenResult> results = Golden.check(folder, "cpu", () -> false, result -> {});
        assertEquals(
                List.of("a.json", "b.json"),
                results.stream().map(GoldenResult::file).toList());
        assertTrue(results.stream().allMatch(GoldenResult::passes), results::toString);
    }

    /** The same figure, a little and too much changed. */
    @ParameterizedTest
    @CsvSource({"1, true", "1.00009, true", "0.99991, true", "1.0002, false", "0.9998, false", "-1, false"})
    void aTenthOfAThousandthIsTheLimit(double factor, boolean passes) throws IOException {
        double found = result(SMALL.formatted(1)).worst().orElseThrow().found();
        GoldenResult result = result(SMALL.formatted(found * factor));
        assertEquals(passes, result.passes(), result::toString);
        assertEquals(Math.abs(1 / factor - 1), result.worst().orElseThrow().difference(), 1e-9);
    }

    @Test
    void roundingIsAllowedForAndNoMore() {
        assertTrue(GoldenFigure.of("first", 0.000002, 0.0000024, 0).passes());
        assertFalse(GoldenFigure.of("first", 0.000002, 0.0000026, 0).passes());
        assertFalse(GoldenFigure.of("first", 0.5, 0.50006, 0).passes());
        assertTrue(GoldenFigure.of("sum", 0.0001, 0.00005, 1).passes());
        assertFalse(GoldenFigure.of("sum", 1, Double.NaN, 1).passes());
        assertFalse(GoldenFigure.of("sum", 1, Double.POSITIVE_INFINITY, 1).passes());
    }

    @Test
    void aByteOrderMarkSaysNothing() throws IOException {
        assertEquals(
                result(SMALL.formatted(1)).worst(),
                result("\uFEFF" + SMALL.formatted(1)).worst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNet2D", "2d-unet", "unet_2d", "Unet-2D",
            })
    void networksGoByOtherNamesToo(String name) throws IOException {
        double found = result(SMALL.formatted(1)).worst().orElseThrow().found();
        GoldenResult result = result(SMALL.replace("unet-2d", name).formatted(found));
        assertTrue(result.passes(), result::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "segformer, B3, b3",
        "segformer, MiT-B0, b0",
        "segformer, mit_b5, b5",
        "segformer, segformer-b1, b1",
        "inception-unet, Punn & Agarwal, punn-agarwal",
        "inception-unet, punn_agarwal, punn-agarwal",
        "inception-unet, Authors, authors",
        "inception-unet, A, authors",
        "segformer, b9, b9"
    })
    void variantsGoByOtherNamesToo(String network, String given, String value) {
        NetworkOption variant = Networks.options(network).stream()
                .filter(option -> option.name().equals("variant"))
                .findFirst()
                .orElseThrow();
        String found = GoldenNames.value(network, "variant", given);
        assertEquals(value, value.equals("b9") ? found : variant.checked(found));
    }

    @Test
    void aMalformedFileIsAFailWithAReason() throws IOException {
        assertProblem("{", "is no JSON that can be read");
        assertProblem("[".repeat(5000), "is no JSON that can be read");
        assertProblem("[]", "holds no JSON object");
        assertProblem(changed("\"classes\": 2", "\"classes\": 3, \"classes\": 2"), "Duplicate field 'classes'");
        assertProblem(SMALL.formatted(1) + "{}", "is no JSON that can be read");
        assertProblem(changed("unet-2d", "u\\u001b[31m"), "no network \"u [31m\"");
        assertProblem("{}", "exactly one of the members [", "but has none");
        assertProblem(" ".repeat(1 << 19), "bytes that are read of such a file");
        assertProblem(changed("\"unet-2d\"", "\"v-net\""), "no network \"v-net\"", "unet-3d");
        assertProblem(changed("\"unet-2d\"", "7"), "\"network\" must be a text, but is 7");
        assertProblem(changed("\"levels\": 2", "\"depth\": 2"), "no option \"depth\"");
        assertProblem(changed("\"levels\": 2", "\"levels\": 2.5"), "\"levels\" must be a whole number");
        assertProblem(changed("\"levels\": 2", "\"levels\": {}"), "\"levels\" must be");
        assertProblem(changed("\"levels\": 2", "\"levels\": 2, \"Levels\": 2"), "\"levels\" twice");
        assertProblem(changed("\"sin\"", "\"tan\""), "\"input.fn\" must be sin or cos, but is \"tan\"");
        assertProblem(changed("\"a\": 0.013", "\"a\": NaN"), "\"input.a\" must be a finite number");
        assertProblem(changed("\"abs\"", "\"mean\""), "\"expected\" must hold some of [sum, abs");
        assertProblem(changed("\"abs\": 1", ""), "\"expected\" must hold some of");
        assertProblem(changed("\"inChannels\": 1", "\"inChannels\": 2"), "\"inChannels\" must be the second");
        assertProblem(changed("\"classes\": 2", "\"classes\": 0"), "\"classes\" must be a whole number from 1");
        assertProblem(changed("\"classes\"", "\"labels\""), "\"classes\" must be a whole number", "missing");
        assertProblem(changed("[1, 1, 8, 8]", "[1, 1, 8, 8, 8]"), "\"inputShape\" must be [n, channel, y, x]");
        assertProblem(changed("[1, 1, 8, 8]", "[1, 1, 8, 9]"), "multiples of 2", "[8, 9]");
        assertProblem(
                changed("\"classes\": 2", "\"classes\": 2, \"output\": \"middle\""), "no inner result \"middle\"");
        assertProblem(changed("\"classes\": 2", "\"classes\": 2, \"restart\": \"head.\""), "\"restart\" is \"head.\"");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsMade() throws IOException {
        assertProblem(changed("[1, 1, 8, 8]", "[4096, 1, 4096, 4096]"), "at most 134217728 values");
        assertProblem(changed("[1, 1, 8, 8]", "[1, 1, 8, 1e9]"), "\"inputShape\" must be");
        assertProblem(changed("[1, 1, 8, 8]", "[8, 1, 4096, 4096]"), "MB for this input");
        assertProblem(
                changed("\"baseChannels\": 4, \"levels\": 2", "\"baseChannels\": 512, \"levels\": 6")
                        .replace("[1, 1, 8, 8]", "[1, 1, 32, 32]"),
                "more than the 200000000");
    }

    @Test
    void aFolderWithoutFilesIsRefused() {
        Exception e = assertThrows(IOException.class, () -> Golden.check(folder, "cpu", () -> false, result -> {}));
        assertTrue(e.getMessage().endsWith("must hold from 1 to 10000 files NAME.json, but holds none."), e::toString);
        assertThrows(
                NoSuchFileException.class,
                () -> Golden.check(folder.resolve("none"), "cpu", () -> false, result -> {}));
        assertThrows(IllegalArgumentException.class, () -> Golden.checkOwn("abacus", () -> false, result -> {}));
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> Golden.checkOwn("cpu", () -> true, result -> {}));
    }

    private static String changed(String from, String to) {
        String text = SMALL.formatted(1);
        assertTrue(text.contains(from), text);
        return text.replace(from, to);
    }

    private void assertProblem(String text, String... parts) throws IOException {
        GoldenResult result = result(text);
        assertFalse(result.passes());
        String problem = result.problem().orElseThrow(() -> new AssertionError(result.toString()));
        assertEquals(1, problem.lines().count(), problem);
        for (String part : parts) {
            assertTrue(problem.contains(part), problem);
        }
    }

    private GoldenResult result(String text) throws IOException {
        Files.writeString(folder.resolve("case.json"), text);
        return Golden.check(folder, "cpu", () -> false, result -> {}).get(0);
    }
}
