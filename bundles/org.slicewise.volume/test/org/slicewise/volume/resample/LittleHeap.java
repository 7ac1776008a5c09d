// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.resample;

import java.io.IOException;
import java.nio.file.Path;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.Volume;

/** What {@link LittleHeapTest} runs in a Java of its own: {@code volume FROM TO} or {@code mask FROM TO}. */
final class LittleHeap {

    static final Grid TARGET =
            new Grid(new Extent(112, 112, 235), Affine.of(1, 0, 0, 0.15, 0, 1, 0, 0.15, 0, 0, 1, -0.125));

    private LittleHeap() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        if (arguments[0].equals("mask")) {
            Mask mask = Mask.read(from);
            way(mask.grid()).write(mask, 255, to, part -> {});
        } else {
            Volume volume = Volume.read(from);
            way(volume.grid()).write(volume, -1, ValueMap.IDENTITY, to, part -> {});
        }
    }

    static Resampling way(Grid source) {
        return Resampling.between(source, TARGET, Interpolation.LINEAR, true);
    }
}
