// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.slicewise.segmentation.DescentSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.TrainingSpec;

/** Whether a training fits into the memory of its device, and if not, which smaller one would. */
final class MemoryCheck {

    private final RunPlan plan;
    private final DeviceMemory memory;

    MemoryCheck(RunPlan plan, DeviceMemory memory) {
        this.plan = plan;
        this.memory = memory;
    }

    /**
     * Bytes of tensors while training: on the CPU, also the copy of them on Java's heap from which a checkpoint is
     * written.
     */
    long needed(int batch, Patch patch) {
        TrainingSpec spec = plan.spec();
        int kept = kept(spec.descent());
        NetworkPlan network = patch.equals(spec.patch()) ? plan.network() : networkFor(patch);
        Footprint footprint = Footprint.of(network, batch, patch);
        long copies = plan.device().isGpu() ? 0 : (1L + kept) * footprint.parameters();
        return footprint.training(kept) + copies;
    }

    /** Tensors of a parameter's size that the descent keeps for each parameter. */
    static int kept(DescentSpec descent) {
        return OptimizerText.of(descent.optimizer()).slots()
                + (descent.accumulation() > 1 ? 1 : 0)
                + (descent.average() > 0 ? 1 : 0);
    }

    private NetworkPlan networkFor(Patch patch) {
        return NetworkPlan.of(
                plan.spec().network(),
                plan.sampler().channels(),
                plan.data().labels().classes(),
                patch);
    }

    /**
     * Refuses a training that does not fit.
     *
     * @throws IllegalArgumentException the text tells what is needed, what there is, and what would fit
     */
    void requireFits() {
        TrainingSpec spec = plan.spec();
        long needed = needed(spec.batch(), spec.patch());
        if (!memory.fits(needed)) {
            throw new IllegalArgumentException(
                    "The training needs about %s GB for a batch of %d patches of %s voxels, but %s has %s GB. %s"
                            .formatted(
                                    gigabytes(needed + memory.taken()),
                                    spec.batch(),
                                    text(spec.patch()),
                                    memory.name(),
                                    gigabytes(memory.bytes()),
                                    cure()));
        }
    }

    private String cure() {
        OptionalInt batch = fittingBatch();
        Optional<Patch> patch = fittingPatch();
        if (batch.isPresent() && patch.isPresent()) {
            return "Cure: batch %d, or patch %s, would fit.".formatted(batch.getAsInt(), text(patch.get()));
        }
        if (batch.isPresent()) {
            return "Cure: batch %d would fit.".formatted(batch.getAsInt());
        }
        return patch.map(smaller -> "Cure: patch %s would fit.".formatted(text(smaller)))
                .orElse("Cure: a smaller network; no smaller batch or patch alone would fit.");
    }

    private OptionalInt fittingBatch() {
        int fitting = 0;
        int tooLarge = plan.spec().batch();
        while (tooLarge - fitting > 1) {
            int middle = (fitting + tooLarge) / 2;
            if (memory.fits(needed(middle, plan.spec().patch()))) {
                fitting = middle;
            } else {
                tooLarge = middle;
            }
        }
        return fitting == 0 ? OptionalInt.empty() : OptionalInt.of(fitting);
    }

    /** The first that fits while the longest side gets shorter, step by step. */
    private Optional<Patch> fittingPatch() {
        int step = Networks.step(plan.spec().network());
        Optional<Patch> patch = shorter(plan.spec().patch(), step);
        while (patch.isPresent() && !memory.fits(needed(plan.spec().batch(), patch.get()))) {
            patch = shorter(patch.get(), step);
        }
        return patch;
    }

    private static Optional<Patch> shorter(Patch patch, int step) {
        int longest = Collections.max(patch.sides());
        if (longest <= step) {
            return Optional.empty();
        }
        int cut = (longest - 1) / step * step;
        return Optional.of(new Patch(
                Math.min(patch.x(), cut), Math.min(patch.y(), cut), patch.isFlat() ? 1 : Math.min(patch.z(), cut)));
    }

    private static String text(Patch patch) {
        return patch.isFlat() ? "%s x %s".formatted(patch.x(), patch.y()) : patch.toString();
    }

    static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
    }
}
