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
        for (int line = 0; line < patch.classes().length; line++) {
            if (line / stride % length == 0) {
                mirror(patch, line, stride, length);
            }
        }
    }

    /** Mirrors the line of voxels that begins at {@code start}, in the classes and in every channel. */
    private static void mirror(LabelledPatch patch, int start, int stride, int length) {
        int[] classes = patch.classes();
        float[] image = patch.image();
        for (int low = start, high = start + (length - 1) * stride; low < high; low += stride, high -= stride) {
            int swapped = classes[low];
            classes[low] = classes[high];
            classes[high] = swapped;
            for (int channel = 0; channel < image.length; channel += classes.length) {
                float value = image[channel + low];
                image[channel + low] = image[channel + high];
                image[channel + high] = value;
            }
        }
    }
}
