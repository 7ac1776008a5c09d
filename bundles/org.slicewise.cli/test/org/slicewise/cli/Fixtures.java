// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Spacing;
import org.slicewise.volume.Volume;

/** Small files that tests give to commands, and what is left behind. */
final class Fixtures {

    private Fixtures() {}

    static Grid grid(int x, int y, int z) {
        return new Grid(new Extent(x, y, z), Affine.scaling(new Spacing(1, 1, 2)));
    }

    static Path mask(Path file, Grid grid, int... labels) throws IOException {
        short[] stored = new short[labels.length];
        for (int i = 0; i < labels.length; i++) {
            stored[i] = (short) labels[i];
        }
        Files.createDirectories(file.getParent());
        Mask.of(grid, stored).write(file);
        return file;
    }

    static Path image(Path file, Grid grid, float... values) throws IOException {
        Files.createDirectories(file.getParent());
        Volume.of(grid, values).write(file);
        return file;
    }

    /** A cohort of phantoms, small enough to be trained on in a test. */
    static Path cohort(Path folder, int cases) {
        CommandLineRun.of("phantom", "--out", folder, "--cases", cases, "--extent", "16,16,8")
                .expectOk();
        return folder;
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Every file below a folder, as relative paths, sorted. */
    static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
