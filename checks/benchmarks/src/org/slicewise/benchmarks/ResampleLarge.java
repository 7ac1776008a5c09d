// SPDX-License-Identifier: Apache-2.0
package org.slicewise.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slicewise.volume.Case;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.Volume;
import org.slicewise.volume.preprocess.PreprocessedFolder;
import org.slicewise.volume.preprocess.PreprocessingSpec;
import org.slicewise.volume.resample.Interpolation;
import org.slicewise.volume.resample.Resampling;
import org.slicewise.volume.resample.ValueMap;

/**
 * Resamples a volume of 512 x 512 x 600 int16 voxels to 1 mm, from file to file: {@code ResampleLarge make ORDER FILE},
 * {@code ResampleLarge resample FROM TO} and {@code ResampleLarge check FILE}; and preprocesses it with a mask, whole or
 * cropped: {@code ResampleLarge mask ORDER FILE} and {@code ResampleLarge preprocess IMAGE MASK CROP FOLDER}.
 */
public final class ResampleLarge {

    private ResampleLarge() {}

    /** Prints one line of JSON for what is timed or checked. */
    public static void main(String[] arguments) throws IOException {
        Path last = Path.of(arguments[arguments.length - 1]);
        switch (arguments[0]) {
            case "make" -> new LargeVolume(arguments[1]).write(last);
            case "mask" -> new LargeVolume(arguments[1]).writeMask(last);
            case "preprocess" -> preprocess(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3], last);
            case "resample" -> resample(Path.of(arguments[1]), last);
            default -> check(last);
        }
    }

    private static void resample(Path from, Path to) throws IOException {
        Timings timings = new Timings();
        timings.start();
        Volume volume = Volume.read(from);
        Resampling.between(volume.grid(), LargeVolume.target(), Interpolation.LINEAR, false)
                .write(volume, 0, ValueMap.IDENTITY, to, part -> {});
        timings.mark();
        print(timings, "resample-large", from);
    }

    private static void preprocess(Path image, Path mask, String crop, Path folder) throws IOException {
        PreprocessingSpec spec = PreprocessingSpec.UNCHANGED.with(Map.of(
                "orientation", "RAS", "spacing", "1", "crop", crop, "intensity", "percentiles 0.5 99.5, z-score"));
        Timings timings = new Timings();
        timings.start();
        PreprocessedFolder.open(folder)
                .make(new Case("a", List.of(image), Optional.of(MaskSource.of(mask))), spec, part -> {});
        timings.mark();
        print(timings, "preprocess-large, crop " + crop, image);
    }

    private static void print(Timings timings, String benchmark, Path from) {
        System.out.println(
                timings.line("\"benchmark\": \"%s\", \"from\": \"%s\", \"heap-limit-mb\": %d, \"heap-peak-mb\": %d"
                        .formatted(
                                benchmark,
                                from.getFileName(),
                                Runtime.getRuntime().maxMemory() >> 20,
                                peakHeap() >> 20)));
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void check(Path file) throws IOException {
        double error = LargeVolume.largestError(Volume.read(file));
        System.out.println("{\"benchmark\": \"resample-large\", \"largest-error\": %.6f}".formatted(error));
        if (!(error < 0.01)) {
            throw new IOException("%s: a value differs by %s from the formula.".formatted(file, error));
        }
    }
}
