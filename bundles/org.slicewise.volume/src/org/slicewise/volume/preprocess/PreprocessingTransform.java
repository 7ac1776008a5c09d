// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;
import org.slicewise.volume.resample.Interpolation;
import org.slicewise.volume.resample.Resampling;

/**
 * What a specification makes of one case: the way there for its image and mask, and the way back for masks.
 *
 * <p>Going back, each voxel of the original grid takes the label of the nearest voxel of the result, or the label with
 * the largest sum of weights. Where spacing was unchanged every voxel that the result shows gets exactly the label it
 * has there. Labels stay those of the result: mapping is not undone.
 *
 * @param source the grid of the image as it came
 * @param target the grid of the result
 * @param intensity what becomes of the values of each channel, before they are interpolated
 * @param padding the value in each channel of voxels of the result that lie outside of the image
 * @param spec what was asked for
 */
public record PreprocessingTransform(
        Grid source, Grid target, List<IntensityMap> intensity, List<Double> padding, PreprocessingSpec spec) {

    public PreprocessingTransform {
        intensity = List.copyOf(intensity);
        padding = List.copyOf(padding);
        if (intensity.isEmpty()
                || intensity.size() != padding.size()
                || !padding.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "A transform has an intensity map and a finite value for padding for each channel, but %s and %s came."
                            .formatted(intensity, padding));
        }
    }

    /**
     * Measures what must be known of a case: the box to keep and, within it, figures of each channel. The image is read
     * plane by plane, in as many passes as the steps need.
     *
     * @param mask on the grid of the image, where there is one
     * @param check called now and then; what it throws ends the measurement
     * @throws IllegalArgumentException if a voxel is not a finite number, there is nothing to crop to, or the result
     *     would be too large
     */
    public static PreprocessingTransform measure(
            PreprocessingSpec spec, Volume image, Optional<SparseMask> mask, Runnable check) {
        mask.ifPresent(
                found -> requireGrid("The mask does not lie on the grid of the image.", image.grid(), found.grid()));
        VoxelBox box = spec.crop().box(image, mask, check);
        Grid target = TargetGrid.of(image.grid(), box, spec);
        List<IntensityMap> maps = new ArrayList<>();
        List<Double> padding = new ArrayList<>();
        for (int number = 0; number < image.channels(); number++) {
            MeasuredChannel channel = new MeasuredChannel(image, number, box, check);
            float smallest = channel.range().smallest();
            IntensityMap map = IntensityMap.IDENTITY;
            for (IntensityStep step : spec.intensity()) {
                map = step.after(map, channel);
            }
            maps.add(map);
            padding.add(spec.padding().orElse(map.apply(smallest)));
        }
        return new PreprocessingTransform(image.grid(), target, maps, padding, spec);
    }

    /** The transform of a JSON text that {@link #json()} made; an {@link IllegalArgumentException} says what is wrong. */
    public static PreprocessingTransform parse(String json) {
        return TransformText.read(json);
    }

    /** The transform as a line of JSON, with every number exact. */
    public String json() {
        return TransformText.write(this);
    }

    /** The image on the target grid, in memory. */
    public Volume apply(Volume image) {
        requireChannels(image);
        return images().apply(image, outside(), IntensityMap.ofChannels(intensity));
    }

    /** Writes the image on the target grid plane by plane; see {@link Resampling#write}. */
    public void write(Volume image, Path file, DoubleConsumer progress) throws IOException {
        requireChannels(image);
        images().write(image, outside(), IntensityMap.ofChannels(intensity), file, progress);
    }

    /**
     * The mask on the target grid with its labels mapped. Nothing is annotated outside of the image, and where new voxels are
     * made, only annotated ones have a vote; see {@link Resampling#applyAnnotated}.
     */
    public SparseMask apply(SparseMask mask) {
        return apply(mask, part -> {});
    }

    private SparseMask apply(SparseMask mask, DoubleConsumer progress) {
        Mask result = labels().applyAnnotated(spec.labels().apply(mask.toFileMask()), progress);
        return SparseMask.fromFileMask(result, targetAxis(mask.annotated().axis()))
                .broughtFrom(mask);
    }

    /**
     * Writes the mask on the target grid likewise, which is made in memory before, with the provenance of its slices;
     * {@link SparseMask#UNANNOTATED} stands for what is not annotated.
     */
    public void write(SparseMask mask, Path file, DoubleConsumer progress) throws IOException {
        apply(mask, progress).write(file);
        progress.accept(1);
    }

    /** A predicted mask back on the source grid; what the result does not show is background. */
    public Mask revert(Mask prediction, Interpolation how) {
        return back(prediction.grid(), how).apply(prediction, 0);
    }

    /** A sparse mask back on the source grid; what the result does not show is not annotated. */
    public SparseMask revert(SparseMask mask, Interpolation how) {
        Mask result = back(mask.grid(), how).applyAnnotated(mask.toFileMask());
        return SparseMask.fromFileMask(result, sourceAxis(mask.annotated().axis()))
                .broughtFrom(mask);
    }

    private float[] outside() {
        float[] outside = new float[padding.size()];
        for (int channel = 0; channel < outside.length; channel++) {
            outside[channel] = padding.get(channel).floatValue();
        }
        return outside;
    }

    private Resampling images() {
        return Resampling.between(source, target, spec.image(), spec.antialiased());
    }

    private Resampling labels() {
        return Resampling.between(source, target, spec.label(), spec.antialiased());
    }

    private Resampling back(Grid found, Interpolation how) {
        requireGrid("The mask does not lie on the grid of the preprocessed image.", target, found);
        return Resampling.between(target, source, how, spec.antialiased());
    }

    private void requireChannels(Volume image) {
        if (image.channels() != intensity.size()) {
            throw new IllegalArgumentException("The transform is for images of %d channels, but this one has %d."
                    .formatted(intensity.size(), image.channels()));
        }
    }

    private static void requireGrid(String what, Grid expected, Grid found) {
        expected.differenceFrom(found).ifPresent(difference -> {
            throw new IllegalArgumentException(what + " " + difference);
        });
    }

    private Axis targetAxis(Axis axis) {
        return along(source.affine().inverse().after(target.affine()), axis);
    }

    private Axis sourceAxis(Axis axis) {
        return along(target.affine().inverse().after(source.affine()), axis);
    }

    /** The axis along which alone the index along another axis grows. */
    private static Axis along(Affine toIndex, Axis axis) {
        Axis best = Axis.X;
        for (Axis candidate : Axis.values()) {
            if (Math.abs(toIndex.at(axis.ordinal(), candidate.ordinal()))
                    > Math.abs(toIndex.at(axis.ordinal(), best.ordinal()))) {
                best = candidate;
            }
        }
        return best;
    }
}
