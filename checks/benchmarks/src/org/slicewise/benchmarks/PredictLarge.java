// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slicewise.djl.DjlSegmenter;
import org.slicewise.djl.DjlSegmenterTrainer;
import org.slicewise.segmentation.LabelNames;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.PredictionSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TiledSegmentation;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.volume.Affine;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * Segments a volume of 512 x 512 x 600 int16 voxels into three classes, from file to file:
 * {@code PredictLarge make ORDER FILE}, {@code PredictLarge model unet-2d|unet-3d FILE},
 * {@code PredictLarge predict MODEL IMAGE MASK}; or with whole slices or blocks of 64 x 64 x 64 and no network at all, for
 * the heap alone: {@code PredictLarge heap 1|64 IMAGE}.
 *
 * <p>The models are small and hardly trained: 8 channels at the first level for slices, 4 for blocks of 64 x 64 x 64.
 */
public final class PredictLarge {

    private PredictLarge() {}

    /** Prints one line of JSON for what is timed. */
    public static void main(String[] arguments) throws IOException {
        Path last = Path.of(arguments[arguments.length - 1]);
        switch (arguments[0]) {
            case "make" -> new LargeVolume(arguments[1]).write(last);
            case "model" -> model(arguments[1], last);
            case "heap" -> heap(Integer.parseInt(arguments[1]), last);
            default -> predict(Path.of(arguments[1]), Path.of(arguments[2]), last);
        }
    }

    private static void model(String network, Path file) throws IOException {
        boolean flat = network.equals("unet-2d");
        TrainingSpec spec = TrainingSpec.defaults2d()
                .withNetwork(NetworkSpec.of(network))
                .withOption("base-channels", flat ? 8 : 4)
                .withOption("levels", 3)
                .withBatch(1)
                .withPatch(flat ? new Patch(128, 128, 1) : new Patch(64, 64, 64))
                .withIterations(3);
        try (Segmenter trained = new DjlSegmenterTrainer()
                .train(List.of(noise()), LabelNames.of(List.of(1, 2)), spec, "cpu", TrainingMonitor.SILENT)) {
            trained.save(file);
        }
    }

    private static TrainingCase noise() {
        Extent extent = new Extent(128, 128, 64);
        Random random = new Random(1);
        float[] image = new float[(int) extent.voxels()];
        byte[] labels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
            labels[i] = (byte) (image[i] < -0.3 ? 0 : image[i] < 0.3 ? 1 : 2);
        }
        Grid grid = new Grid(extent, Affine.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
        AnnotatedSlices all = new AnnotatedSlices(
                Axis.Z, IntStream.range(0, extent.z()).boxed().collect(Collectors.toCollection(TreeSet::new)));
        return new TrainingCase("noise", Volume.of(grid, image), SparseMask.keepOnly(Mask.of(grid, labels), all));
    }

    private static void predict(Path model, Path image, Path to) throws IOException {
        Timings timings = new Timings();
        timings.start();
        try (Segmenter segmenter = DjlSegmenter.load(model, "cpu")) {
            segmenter.segment(Volume.read(image), () -> false).write(to);
        }
        timings.mark();
        print(timings, model.getFileName().toString(), image);
    }

    private static void heap(int depth, Path image) throws IOException {
        Patch patch = depth == 1 ? new Patch(512, 512, 1) : new Patch(64, 64, depth);
        float[] same = new float[3 * patch.voxels()];
        Arrays.fill(same, 1f / 3);
        Timings timings = new Timings();
        timings.start();
        new TiledSegmentation(LabelNames.of(List.of(1, 2)), patch, 1, PredictionSpec.standard(), (tiles, count) -> same)
                .segment(Volume.read(image), () -> false);
        timings.mark();
        print(timings, "none, tiles of %d slices".formatted(depth), image);
    }

    private static void print(Timings timings, String model, Path image) throws IOException {
        System.out.println(timings.line(
                "\"benchmark\": \"predict-large\", \"model\": \"%s\", \"from\": \"%s\", \"heap-limit-mb\": %d, \"heap-peak-mb\": %d, \"resident-peak-mb\": %d"
                        .formatted(
                                model,
                                image.getFileName(),
                                Runtime.getRuntime().maxMemory() >> 20,
                                peakHeap() >> 20,
                                peakResident() >> 10)));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The most memory the process held at one time, pages of mapped files included, in KiB, as Linux says. */
    private static long peakResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
