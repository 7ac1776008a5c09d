// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.slicewise.volume.Axis;

/** Mirrors patches along one canonical axis; half of them if nothing else is said. */
final class Flip implements AugmentationKind {

    private final Axis axis;
    private final String meaning;

    Flip(Axis axis, String meaning) {
        this.axis = axis;
        this.meaning = meaning;
    }

    @Override
    public String name() {
        return "flip-" + axis.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return "Mirrors patches %s.".formatted(meaning);
    }

    @Override
    public List<AugmentationFigure> figures() {
        return List.of(AugmentationFigure.probability(0.5));
    }

    @Override
    public Augmentation with(ToDoubleFunction<AugmentationFigure> figures) {
        return (patch, random) -> mirror(patch);
    }

    private void mirror(LabelledPatch patch) {
        Patch size = patch.size();
        int stride = axis == Axis.X ? 1 : axis == Axis.Y ? size.x() : size.x() * size.y();
        int length = axis == Axis.X ? size.x() : axis == Axis.Y ? size.y() : size.z();
        int[] classes = patch.classes();
        float[] image = patch.image();
        for (int block = 0; block < classes.length; block += stride * length) {
            int last = block + (length - 1) * stride;
            for (int low = block, high = last; low < high; low += stride, high -= stride) {
                swap(classes, low, high, stride);
            }
        }
        for (int block = 0; block < image.length; block += stride * length) {
            int last = block + (length - 1) * stride;
            for (int low = block, high = last; low < high; low += stride, high -= stride) {
                swap(image, low, high, stride);
            }
        }
    }

    private static void swap(int[] classes, int low, int high, int count) {
        for (int i = 0; i < count; i++) {
            int swapped = classes[low + i];
            classes[low + i] = classes[high + i];
            classes[high + i] = swapped;
        }
    }

    private static void swap(float[] image, int low, int high, int count) {
        for (int i = 0; i < count; i++) {
            float swapped = image[low + i];
            image[low + i] = image[high + i];
            image[high + i] = swapped;
        }
    }
}
