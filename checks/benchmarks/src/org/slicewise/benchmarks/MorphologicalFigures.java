// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slicewise.interpolation.FillingTask;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/**
 * Compares morphological interpolation with ITK's: {@code MorphologicalFigures FOLDER MASKS...}, where the folder holds
 * {@code itk_morphological.mjs} and the npm package it needs, and each of the others dense masks of one set.
 */
public final class MorphologicalFigures {

    private static final double[] DENSITIES = {0.1, 0.2, 0.4};

    private final Path folder;
    private long common;
    private long either;
    private double seconds;
    private double secondsOfItk;

    private MorphologicalFigures(Path folder) {
        this.folder = folder;
    }

    /** Prints one line of a table for each set and density. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("| masks | density | IoU with ITK | voxels of either | s | s of ITK |");
        System.out.println("|---|---|---|---|---|---|");
        for (String masks : List.of(arguments).subList(1, arguments.length)) {
            for (double density : DENSITIES) {
                MorphologicalFigures figures = new MorphologicalFigures(Path.of(arguments[0]));
                figures.compare(read(Path.of(masks)), density);
                figures.print(Path.of(masks), density);
            }
        }
    }

    private static List<Mask> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Mask> masks = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                masks.add(Mask.read(file));
            }
            return masks;
        }
    }

    private void compare(List<Mask> masks, double density) throws IOException, InterruptedException {
        List<SparseMask> kept = masks.stream().map(mask -> kept(mask, density)).toList();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            for (int label : kept.get(i).occurring()) {
                jobs.add(job(kept.get(i), i, label));
            }
        }
        runItk(jobs);
        for (int i = 0; i < kept.size(); i++) {
            long started = System.nanoTime();
            Mask made = MaskInterpolators.named("morphological")
                    .fill(FillingTask.of(kept.get(i)))
                    .mask()
                    .labels();
            seconds += (System.nanoTime() - started) / 1e9;
            count(kept.get(i), made, ofItk(kept.get(i), i));
        }
    }

    private static SparseMask kept(Mask mask, double density) {
        Axis axis = mask.grid().axialAxis();
        int slices = mask.grid().axialSlices();
        int count = (int) Math.max(1, Math.round(density * slices));
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            chosen.add((int) Math.floor((i + 0.5) * slices / count));
        }
        return SparseMask.keepOnly(mask, new AnnotatedSlices(axis, chosen));
    }

    private String job(SparseMask mask, int number, int label) throws IOException {
        Mask labels = mask.labels();
        Extent extent = mask.grid().extent();
        byte[] voxels = new byte[(int) extent.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (labels.at(i) == label ? 1 : 0);
        }
        Path in = folder.resolve(number + "-" + label + ".in");
        Files.write(in, voxels);
        return "{\"in\": \"%s\", \"out\": \"%s\", \"size\": [%d, %d, %d], \"axis\": \"%d\", \"slices\": [%s]}"
                .formatted(
                        in,
                        out(number, label),
                        extent.x(),
                        extent.y(),
                        extent.z(),
                        mask.annotated().axis().ordinal(),
                        mask.annotated().indices().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Path out(int number, int label) {
        return folder.resolve(number + "-" + label + ".out");
    }

    private void runItk(List<String> jobs) throws IOException, InterruptedException {
        Path file = folder.resolve("jobs.json");
        Files.writeString(file, jobs.toString());
        Process node = new ProcessBuilder("node", "itk_morphological.mjs", file.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String times = new String(node.getInputStream().readAllBytes());
        if (node.waitFor() != 0) {
            throw new IOException("node ended with %d.".formatted(node.exitValue()));
        }
        secondsOfItk = times.lines().mapToDouble(Double::parseDouble).sum() / 1e3;
    }

    /** What ITK made of each label, the highest one where several are in a voxel. */
    private int[] ofItk(SparseMask mask, int number) throws IOException {
        int[] labels = new int[(int) mask.grid().extent().voxels()];
        for (int label : mask.occurring()) {
            byte[] made = Files.readAllBytes(out(number, label));
            for (int i = 0; i < labels.length; i++) {
                labels[i] = made[i] == 1 ? label : labels[i];
            }
        }
        return labels;
    }

    private void count(SparseMask mask, Mask made, int[] ofItk) {
        Extent extent = mask.grid().extent();
        Axis axis = mask.annotated().axis();
        int stride = axis == Axis.X ? 1 : axis == Axis.Y ? extent.x() : extent.x() * extent.y();
        for (int i = 0; i < ofItk.length; i++) {
            int slice = i / stride % extent.along(axis);
            boolean between = slice > mask.annotated().indices().first()
                    && slice < mask.annotated().indices().last()
                    && !mask.isAnnotated(slice);
            if (between && (made.at(i) != 0 || ofItk[i] != 0)) {
                common += made.at(i) == ofItk[i] ? 1 : 0;
                either += made.at(i) == ofItk[i] || made.at(i) == 0 || ofItk[i] == 0 ? 1 : 2;
            }
        }
    }

    private void print(Path masks, double density) {
        System.out.printf(
                "| %s | %s | %.4f | %,d | %.2f | %.2f |%n",
                masks.toAbsolutePath().getParent().getFileName(),
                density,
                common / (double) either,
                either,
                seconds,
                secondsOfItk);
    }
}
