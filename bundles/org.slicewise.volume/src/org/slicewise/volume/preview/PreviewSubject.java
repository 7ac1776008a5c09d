// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preview;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slicewise.volume.Grid;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.Volume;

/**
 * What a picture shows.
 *
 * @param title name of the case
 * @param image at most one of its channels is shown
 * @param mask drawn as coloured areas, on the grid of the image; what is not annotated is hatched
 * @param prediction drawn as outlines, on the grid of the image
 */
public record PreviewSubject(String title, Volume image, Optional<SparseMask> mask, Optional<Mask> prediction) {

    public PreviewSubject {
        mask.ifPresent(drawn -> requireGrid("mask", image, drawn.grid()));
        prediction.ifPresent(labels -> requireGrid("prediction", image, labels.grid()));
    }

    /** The labels of mask and prediction. */
    SortedSet<Integer> labels() {
        SortedSet<Integer> labels = new TreeSet<>();
        mask.ifPresent(drawn -> labels.addAll(drawn.occurring()));
        prediction.ifPresent(predicted -> labels.addAll(predicted.labels()));
        return labels;
    }

    private static void requireGrid(String what, Volume image, Grid grid) {
        image.grid().differenceFrom(grid).ifPresent(difference -> {
            throw new IllegalArgumentException(
                    "The %s does not lie on the grid of the image. %s".formatted(what, difference));
        });
    }
}
