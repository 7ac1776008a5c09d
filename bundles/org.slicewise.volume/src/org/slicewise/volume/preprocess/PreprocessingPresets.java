// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import static org.slicewise.volume.preprocess.PreprocessingOption.EXTENT;
import static org.slicewise.volume.preprocess.PreprocessingOption.INTENSITY;
import static org.slicewise.volume.preprocess.PreprocessingOption.LABELS;
import static org.slicewise.volume.preprocess.PreprocessingOption.ORIENTATION;
import static org.slicewise.volume.preprocess.PreprocessingOption.SPACING;

import java.util.List;
import org.slicewise.volume.settings.Choices;

/**
 * The presets there are. Four of them are the task set-ups of Zhang, Kramer and Mazurowski (MIDL 2025, table 1).
 *
 * <p>From the paper: spacing and extent of each, what the labels are, and that all slices are axial. What the paper
 * leaves open was chosen here: RAS for all, so that axial slices lie along z; images linear and anti-aliased, labels
 * nearest; padding with the lowest value of the result, which is air; the intensities that each description names.
 */
public final class PreprocessingPresets {

    private static final PreprocessingSpec RAS = PreprocessingSpec.UNCHANGED.with(ORIENTATION, "RAS");

    private static final List<PreprocessingPreset> ALL = List.of(
            new PreprocessingPreset("none", "Everything stays as it is.", PreprocessingSpec.UNCHANGED),
            new PreprocessingPreset("ras", "Axes to the right, the front and the head; no voxel is interpolated.", RAS),
            new PreprocessingPreset(
                    "lits17",
                    "LiTS17, liver (1) and tumour (2) in CT: 1 mm, 384x384x384. Chosen: Hounsfield units from -200 to"
                            + " 250, usual for the liver, to [0, 1].",
                    RAS.with(SPACING, "1").with(EXTENT, "384").with(INTENSITY, "window -200 250, rescale")),
            new PreprocessingPreset(
                    "duke-breast",
                    "Duke breast MRI, breast (1) of vessels (1), dense tissue (2) and the rest of the breast (3):"
                            + " 0.7x0.7x1 mm, 496x496x176, percentiles 0.1 and 99.9 to [0, 1], then z-scores.",
                    duke().with(LABELS, "1=1, 2=1, 3=1")),
            new PreprocessingPreset(
                    "duke-fgt",
                    "Duke breast MRI, dense (fibroglandular) tissue (2) as label 1, vessels and the rest of the breast"
                            + " as background; all else as duke-breast. Chosen: vessels do not count as dense tissue,"
                            + " since experts drew them apart.",
                    duke().with(LABELS, "2=1")),
            new PreprocessingPreset(
                    "atlas2",
                    "ATLAS v2.0, stroke lesion (1) in T1 MRI: 1 mm, 224x256x189. Chosen: percentiles 0.5 and 99.5,"
                            + " then z-scores over all voxels above 0.",
                    RAS.with(SPACING, "1")
                            .with(EXTENT, "224,256,189")
                            .with(INTENSITY, "percentiles 0.5 99.5, z-score above 0")
                            .with(LABELS, "1=1")));

    private static final Choices<PreprocessingPreset> KNOWN =
            Choices.listed("preprocessing preset", PreprocessingPreset::name, ALL);

    private PreprocessingPresets() {}

    /** All presets. */
    public static List<PreprocessingPreset> all() {
        return ALL;
    }

    /** The names of all presets. */
    public static List<String> names() {
        return KNOWN.names();
    }

    /**
     * The preset of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static PreprocessingPreset named(String name) {
        return KNOWN.named(name);
    }

    private static PreprocessingSpec duke() {
        return RAS.with(SPACING, "0.7,0.7,1")
                .with(EXTENT, "496,496,176")
                .with(INTENSITY, "percentiles 0.1 99.9, rescale, z-score");
    }
}
