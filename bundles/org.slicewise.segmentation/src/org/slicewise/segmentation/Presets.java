// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.settings.Choices;

/** The presets there are: those of the paper by its names, and small ones. */
public final class Presets {

    private static final double AVERAGE = 0.99;
    private static final Choices<Preset> KNOWN = Choices.listed("preset", Preset::name, known());

    private Presets() {}

    private static List<Preset> known() {
        List<Preset> known = new ArrayList<>(PaperPresets.all());
        known.add(new Preset(
                "small-2d",
                "A small 2D U-Net on axial slices, good for slices of some 40 x 50 voxels on a CPU; its weights are an"
                        + " average over some hundred iterations.",
                averaged(TrainingSpec.defaults2d())));
        known.add(new Preset(
                "small-3d",
                "A small 3D U-Net, good for volumes of some 40 x 50 x 40 voxels on a CPU.",
                TrainingSpec.defaults3d()));
        return known;
    }

    private static TrainingSpec averaged(TrainingSpec spec) {
        DescentSpec descent = spec.descent();
        return spec.withDescent(new DescentSpec(
                descent.optimizer(), descent.schedule(), descent.clip(), descent.accumulation(), AVERAGE));
    }

    /** The names of the presets, those of the paper first. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException if the name is unknown; the text names the known ones
     */
    public static Preset named(String name) {
        return KNOWN.named(name);
    }
}
