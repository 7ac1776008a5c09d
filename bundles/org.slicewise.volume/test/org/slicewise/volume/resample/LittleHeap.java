// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Case;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.Volume;
import org.slicewise.volume.preprocess.PreprocessedFolder;
import org.slicewise.volume.preprocess.PreprocessingSpec;

/**
 * What {@link LittleHeapTest} runs in a Java of its own: {@code volume FROM TO}, {@code mask FROM TO} or {@code preprocess
 * FROM TO}, which takes {@code mask.nii.gz} beside the image for its mask.
 */
final class LittleHeap {

    static final Grid TARGET =
            new Grid(new Extent(112, 112, 235), Affine.of(1, 0, 0, 0.15, 0, 1, 0, 0.15, 0, 0, 1, -0.125));

    static final PreprocessingSpec SPEC = PreprocessingSpec.UNCHANGED.with(Map.of(
            "orientation", "RAS",
            "spacing", "1",
            "crop", "labels 2 margin 5",
            "label-interpolation", "linear",
            "intensity", "percentiles 1 99, z-score"));

    private LittleHeap() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "mask" -> {
                Mask mask = Mask.read(from);
                way(mask.grid()).write(mask, 255, to, part -> {});
            }
            case "volume" -> {
                Volume volume = Volume.read(from);
                way(volume.grid()).write(volume, -1, ValueMap.IDENTITY, to, part -> {});
            }
            default -> PreprocessedFolder.open(to).make(caseOf(from), SPEC, part -> {});
        }
    }

    static Case caseOf(Path image) {
        return new Case("a", List.of(image), Optional.of(MaskSource.of(image.resolveSibling("mask.nii.gz"))));
    }

    static Resampling way(Grid source) {
        return Resampling.between(source, TARGET, Interpolation.LINEAR, true);
    }
}
