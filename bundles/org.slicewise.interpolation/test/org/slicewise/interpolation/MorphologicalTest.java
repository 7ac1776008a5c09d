// SPDX-License-Identifier: Apache-2.0
package org.slicewise.interpolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

class MorphologicalTest {

    private static final Grid GRID = TestMasks.grid(24, 20, 12);

    @Test
    void agreesWithItkVoxelByVoxel(@TempDir Path folder) throws Exception {
        List<SparseMask> masks = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (int seed = 3; seed < 8; seed++) {
                masks.add(TestMasks.kept(TestMasks.balls(GRID, seed, 1), axis, 0, 3, 8, 11));
            }
            masks.add(TestMasks.kept(moving(), axis, 1, 6, 10));
        }
        masks.add(TestMasks.kept(splitting(), Axis.Z, 0, 5, 11));
        Path script = install();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            jobs.add(job(folder, i, masks.get(i)));
        }
        Files.writeString(folder.resolve("jobs.json"), jobs.toString());
        assertEquals(0, run(folder, "node", script.toString(), "jobs.json"), "node failed");
        for (int i = 0; i < masks.size(); i++) {
            byte[] itk = Files.readAllBytes(folder.resolve(i + ".out"));
            Mask filled = filled(masks.get(i));
            long drawn = 0;
            for (int voxel = 0; voxel < itk.length; voxel++) {
                int label = filled.at(voxel) == SparseMask.UNANNOTATED ? 0 : filled.at(voxel);
                assertEquals(itk[voxel], label, "mask " + i + ", voxel " + voxel);
                drawn += label;
            }
            assertTrue(drawn > masks.get(i).labels().labels().size(), "mask " + i + " is empty");
        }
    }

    @Test
    void putsTheMedianHalfWayOnAStraightWay() {
        Grid grid = TestMasks.grid(40, 9, 9);
        Mask ends = TestMasks.drawn(grid, (x, y, z) -> y > 1 && y < 7 && x >= z && x < z + 10 ? 700 : 0);
        Mask filled = filled(TestMasks.kept(ends, Axis.Z, 0, 8));
        for (int z : new int[] {2, 4, 6}) {
            for (int x = 0; x < 40; x++) {
                assertEquals(ends.at(x, 4, z), filled.at(x, 4, z), "column " + x + ", slice " + z);
            }
        }
    }

    @Test
    void theHighestLabelWinsAndWhatIsOpenEverywhereStaysOpen() {
        Grid grid = TestMasks.grid(12, 6, 3);
        Mask mask = TestMasks.drawn(grid, (x, y, z) -> {
            if (z == 1 || x == 11) {
                return SparseMask.UNANNOTATED;
            }
            return y == 0 || y == 5 ? 0 : z == 0 ? (x < 8 ? 2 : 0) : x < 4 ? 2 : x < 8 ? 300 : 0;
        });
        Mask filled = filled(SparseMask.fromFileMask(mask, Axis.Z));
        assertEquals(2, filled.at(1, 2, 1));
        assertEquals(300, filled.at(6, 2, 1));
        assertEquals(SparseMask.UNANNOTATED, filled.at(11, 2, 1));
    }

    private static Mask moving() {
        return TestMasks.drawn(
                GRID,
                (x, y, z) -> Math.abs(x - 5 - z) + Math.abs(y - 4 - z / 2) < 5 || x > 18 && y > 14 && z > 4 ? 1 : 0);
    }

    private static Mask splitting() {
        return TestMasks.drawn(
                GRID, (x, y, z) -> y > 3 && y < 12 && (Math.abs(x - 11 + z) < 4 || Math.abs(x - 11 - z) < 3) ? 1 : 0);
    }

    private static Mask filled(SparseMask mask) {
        return MaskInterpolators.named("morphological")
                .fill(FillingTask.of(mask))
                .mask()
                .toFileMask();
    }

    /** The script that runs ITK, beside the package it needs, which an earlier run may have left. */
    private static Path install() throws Exception {
        Path kept = Path.of(System.getProperty("java.io.tmpdir"), "slicewise-itk-wasm-2.0.0");
        if (!Files.isDirectory(kept.resolve("node_modules/@itk-wasm/morphological-contour-interpolation"))) {
            Files.createDirectories(kept);
            assumeTrue(
                    run(
                                    kept,
                                    "npm",
                                    "install",
                                    "--no-audit",
                                    "--no-fund",
                                    "--ignore-scripts",
                                    "--prefix",
                                    kept.toString(),
                                    "@itk-wasm/morphological-contour-interpolation@2.0.0")
                            == 0,
                    "npm or its package cannot be had");
        }
        Path script = Path.of(System.getProperty("slicewise.root", "../.."), "checks/benchmarks/itk_morphological.mjs");
        Files.copy(script, kept.resolve("itk_morphological.mjs"), StandardCopyOption.REPLACE_EXISTING);
        return kept.resolve("itk_morphological.mjs");
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log.txt").toFile())
                    .start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended ? process.exitValue() : -1;
        } catch (IOException missing) {
            assumeTrue(false, command[0] + " is missing: " + missing.getMessage());
            return -1;
        }
    }

    private static String job(Path folder, int number, SparseMask mask) throws IOException {
        Extent extent = mask.grid().extent();
        byte[] voxels = new byte[(int) extent.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) mask.labels().at(i);
        }
        Files.write(folder.resolve(number + ".in"), voxels);
        return "{\"in\": \"%d.in\", \"out\": \"%d.out\", \"size\": [%d, %d, %d], \"axis\": \"%d\", \"slices\": [%s]}"
                .formatted(
                        number,
                        number,
                        extent.x(),
                        extent.y(),
                        extent.z(),
                        mask.annotated().axis().ordinal(),
                        mask.annotated().indices().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
