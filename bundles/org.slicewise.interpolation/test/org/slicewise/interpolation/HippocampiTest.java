// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;

/** What filling reaches on real masks, over filled slices only; {@code docs/benchmarks.md} has the figures of all of them. */
class HippocampiTest {

    private static final int CASES = 40;

    @Test
    void shapesReachTheirFloorsAndAreBetterThanTheNearestSlice() throws IOException {
        List<Mask> masks = masks();
        double[][] floors = {{0.2, 0.63, 0.59}, {0.4, 0.82, 0.80}, {0.8, 0.85, 0.83}};
        for (double[] floor : floors) {
            double[] shapes = overlaps(new ShapeBased(), masks, floor[0]);
            double[] nearest = overlaps(new Nearest(), masks, floor[0]);
            for (int label = 1; label <= 2; label++) {
                String about = "density %s, label %d: %.4f, nearest %.4f"
                        .formatted(floor[0], label, shapes[label], nearest[label]);
                assertTrue(shapes[label] >= floor[label] && shapes[label] > nearest[label], about);
            }
        }
    }

    /** The IoU of each label over all masks. */
    private static double[] overlaps(MaskInterpolator interpolator, List<Mask> masks, double density) {
        long[] both = new long[3];
        long[] either = new long[3];
        for (Mask truth : masks) {
            int slices = truth.grid().extent().z();
            int count = (int) Math.max(1, Math.round(density * slices));
            int[] kept = IntStream.range(0, count)
                    .map(i -> (int) ((i + 0.5) * slices / count))
                    .toArray();
            Mask filled = interpolator
                    .fill(FillingTask.of(TestMasks.kept(truth, Axis.Z, kept)))
                    .mask()
                    .labels();
            int plane = truth.grid().extent().x() * truth.grid().extent().y();
            for (int i = 0; i < plane * slices; i++) {
                int slice = i / plane;
                if (IntStream.of(kept).noneMatch(index -> index == slice)) {
                    both[truth.at(i)] += truth.at(i) == filled.at(i) ? 1 : 0;
                    either[truth.at(i)]++;
                    either[filled.at(i)] += truth.at(i) == filled.at(i) ? 0 : 1;
                }
            }
        }
        return IntStream.range(0, 3)
                .mapToDouble(label -> both[label] / (double) either[label])
                .toArray();
    }

    private static List<Mask> masks() throws IOException {
        Path folder = dataFolder().resolve("hippocampus_msd04/labels");
        Assumptions.assumeTrue(Files.isDirectory(folder), "shared/data/hippocampus_msd04 is not here");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().limit(CASES).map(HippocampiTest::read).toList();
        }
    }

    private static Mask read(Path file) {
        try {
            return Mask.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path dataFolder() {
        String given = System.getProperty("slicewise.shared");
        if (given != null && !given.isBlank()) {
            return Path.of(given, "data");
        }
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null && !Files.isDirectory(above.resolve("shared/data"))) {
            above = above.getParent();
        }
        return above.resolve("shared/data");
    }
}
