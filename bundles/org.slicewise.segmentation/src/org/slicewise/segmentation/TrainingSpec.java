// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.slicewise.volume.settings.Checked;

/**
 * Everything that decides a training besides the data and the device.
 *
 * @param network the network
 * @param loss name of the loss, for instance {@code weighted-cross-entropy}
 * @param classWeights weight of each class in the loss in label order, each above 0; empty if all are 1
 * @param descent how the weights follow their gradients
 * @param iterations number of batches, from 1 to 10,000,000
 * @param batch patches in a batch, from 1 to 1024
 * @param patch what the network sees at once
 * @param drawing from where patches are drawn
 * @param augmentations augmentations as {@link Augmentations#of} reads them, applied in this order, each kind once
 * @param validation when the training is scored
 * @param seed seed of every random choice of the training
 */
public record TrainingSpec(
        NetworkSpec network,
        String loss,
        List<Double> classWeights,
        DescentSpec descent,
        int iterations,
        int batch,
        Patch patch,
        DrawingSpec drawing,
        List<String> augmentations,
        ValidationSpec validation,
        long seed) {

    /** The largest number of iterations that any setting may state. */
    static final int MOST_ITERATIONS = 10_000_000;

    public TrainingSpec {
        Checked.named("loss", loss);
        classWeights = List.copyOf(classWeights);
        classWeights.forEach(weight -> Checked.positive("class-weights", weight, 1e6));
        Checked.within("iterations", iterations, 1, MOST_ITERATIONS);
        Checked.within("batch", batch, 1, 1024);
        augmentations = List.copyOf(augmentations);
        augmentations.forEach(Augmentations::of);
        requireDistinct(augmentations);
    }

    private static void requireDistinct(List<String> augmentations) {
        if (augmentations.stream().map(Augmentations::nameIn).distinct().count() < augmentations.size()) {
            throw new IllegalArgumentException(
                    "\"augmentations\" must name each augmentation once, but is %s.".formatted(augmentations));
        }
    }

    /** A small 2D U-Net on axial slices, good for slices of some 40 x 50 voxels on a CPU. */
    public static TrainingSpec defaults2d() {
        return new TrainingSpec(
                NetworkSpec.of("unet-2d"),
                "weighted-cross-entropy",
                List.of(),
                DescentSpec.of(new OptimizerSpec.AdamW(2e-3, 1e-5), new RateSchedule.Polynomial(0.8)),
                1000,
                16,
                Patch.slice(),
                DrawingSpec.uniform(),
                List.of("flip-x"),
                ValidationSpec.none(),
                1);
    }

    /** A small 3D U-Net, good for volumes of some 40 x 50 x 40 voxels on a CPU. */
    public static TrainingSpec defaults3d() {
        return defaults2d()
                .withNetwork(NetworkSpec.of("unet-3d").with("base-channels", "8"))
                .withOptimizer(new OptimizerSpec.AdamW(5e-3, 1e-5))
                .withIterations(300)
                .withBatch(2)
                .withPatch(Patch.block());
    }

    /** True if the patch is a part of one axial slice. */
    public boolean is2d() {
        return patch.isFlat();
    }

    /**
     * The specification as flat text, which {@link #fromMap} reads again without loss. The key {@code version} states
     * the form of the text.
     */
    public SortedMap<String, String> toMap() {
        return TrainingSpecText.write(this);
    }

    /**
     * The specification that a flat text states.
     *
     * @throws IllegalArgumentException if a key is missing or unknown, a value is not what its key needs, or the text
     *     is of a newer version
     */
    public static TrainingSpec fromMap(Map<String, String> text) {
        return TrainingSpecText.read(text);
    }

    /** This specification with another network. */
    public TrainingSpec withNetwork(NetworkSpec other) {
        return changed(draft -> draft.network = other);
    }

    /** This specification with another value of an option of its network. */
    public TrainingSpec withOption(String option, Object value) {
        return withNetwork(network.with(option, value.toString()));
    }

    /** This specification with another loss. */
    public TrainingSpec withLoss(String name) {
        return changed(draft -> draft.loss = name);
    }

    /** This specification with other class weights; none for all 1. */
    public TrainingSpec withClassWeights(List<Double> weights) {
        return changed(draft -> draft.classWeights = weights);
    }

    /** This specification with another descent. */
    public TrainingSpec withDescent(DescentSpec other) {
        return changed(draft -> draft.descent = other);
    }

    /** This specification with another optimiser. */
    public TrainingSpec withOptimizer(OptimizerSpec other) {
        return withDescent(descent.withOptimizer(other));
    }

    /** This specification with another schedule. */
    public TrainingSpec withSchedule(RateSchedule other) {
        return withDescent(descent.withSchedule(other));
    }

    /** This specification with another number of iterations. */
    public TrainingSpec withIterations(int number) {
        return changed(draft -> draft.iterations = number);
    }

    /** This specification with another number of patches in a batch. */
    public TrainingSpec withBatch(int patches) {
        return changed(draft -> draft.batch = patches);
    }

    /** This specification with another patch. */
    public TrainingSpec withPatch(Patch other) {
        return changed(draft -> draft.patch = other);
    }

    /** This specification with patches drawn from elsewhere. */
    public TrainingSpec withDrawing(DrawingSpec other) {
        return changed(draft -> draft.drawing = other);
    }

    /** This specification with another validation. */
    public TrainingSpec withValidation(ValidationSpec other) {
        return changed(draft -> draft.validation = other);
    }

    /** This specification with other augmentations. */
    public TrainingSpec withAugmentations(List<String> names) {
        return changed(draft -> draft.augmentations = names);
    }

    /** This specification with another seed. */
    public TrainingSpec withSeed(long number) {
        return changed(draft -> draft.seed = number);
    }

    private TrainingSpec changed(Consumer<TrainingSpecDraft> change) {
        TrainingSpecDraft draft = new TrainingSpecDraft(this);
        change.accept(draft);
        return draft.spec();
    }
}
