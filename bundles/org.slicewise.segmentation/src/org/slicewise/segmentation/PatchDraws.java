// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What drawing of slices and of blocks has in common. */
final class PatchDraws {

    private PatchDraws() {}

    static void requireAnnotated(int slices, int cases) {
        if (slices == 0) {
            throw new IllegalArgumentException(
                    "A training needs at least one annotated slice, but the masks of all %d cases have none."
                            .formatted(cases));
        }
    }

    static List<Augmentation> augmentations(TrainingSpec spec) {
        return spec.augmentations().stream().map(Augmentations::of).toList();
    }

    /** A random place for a window that is shorter than the volume, the middle for one that is not. */
    static int origin(int length, int window, RandomGenerator random) {
        return length > window ? random.nextInt(length - window + 1) : PatchWindow.centred(length, window);
    }

    static LabelledPatch cut(PatchWindow window, ImageFacts facts, float[] voxels, byte[] classes) {
        Patch patch = window.patch();
        float[] image = new float[facts.channels() * patch.voxels()];
        for (int channel = 0; channel < facts.channels(); channel++) {
            window.copy(voxels, channel * classes.length, image, channel * patch.voxels());
        }
        int[] cutClasses = new int[patch.voxels()];
        window.copy(classes, cutClasses);
        return new LabelledPatch(patch, image, cutClasses, facts);
    }

    static PatchBatch batch(int count, int channels, Patch patch, Supplier<LabelledPatch> next) {
        PatchBatch batch = new PatchBatch(count, channels, patch);
        for (int i = 0; i < count; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The drawing of patches was interrupted.");
            }
            batch.set(i, next.get());
        }
        return batch;
    }
}
