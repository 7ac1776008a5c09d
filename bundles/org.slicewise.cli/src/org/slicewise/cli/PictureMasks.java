// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.util.Optional;
import org.slicewise.volume.Case;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.preview.PreviewSubject;

/**
 * What is drawn over the images of cases.
 *
 * @param masks instead of those that the cases have
 * @param predictions second masks, drawn as outlines
 */
record PictureMasks(Optional<MaskOption> masks, Optional<MaskOption> predictions) {

    /** Reads what is drawn of a case; image voxels are read later. */
    PreviewSubject subject(Case aCase) throws IOException {
        Optional<SparseMask> mask =
                read(masks.isEmpty() ? aCase : aCase.withMask(masks.get().of(aCase)));
        Optional<Mask> prediction = predictions.isEmpty()
                ? Optional.empty()
                : read(aCase.withMask(predictions.get().of(aCase))).map(SparseMask::labels);
        return new PreviewSubject(aCase.id(), aCase.readImage(), mask, prediction);
    }

    private static Optional<SparseMask> read(Case aCase) throws IOException {
        return aCase.mask().isEmpty() ? Optional.empty() : Optional.of(aCase.readMask());
    }
}
