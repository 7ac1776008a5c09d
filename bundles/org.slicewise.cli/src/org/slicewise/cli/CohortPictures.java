// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slicewise.volume.Case;
import org.slicewise.volume.preview.Preview;
import org.slicewise.volume.preview.PreviewSpec;
import org.slicewise.volume.preview.PreviewSubject;

/** Pictures of all cases of a cohort in one folder; a case that cannot be drawn does not keep others from it. */
final class CohortPictures {

    private final PictureMasks masks;
    private final PreviewSpec how;
    private final OutputFile folder;
    private final List<PreviewPage.Entry> entries = new ArrayList<>();
    private final List<PreviewPage.Failure> failures = new ArrayList<>();

    CohortPictures(PictureMasks masks, PreviewSpec how, OutputFile folder) {
        this.masks = masks;
        this.how = how;
        this.folder = folder;
    }

    /** Draws the cases in their order, and returns the page of their pictures, which is not written yet. */
    PreviewPage draw(List<Case> cases, Progress progress, Cancellation cancellation) throws IOException {
        progress.at(0, cases.size(), "");
        for (Case aCase : cases) {
            cancellation.check();
            draw(aCase, cancellation);
            progress.at(entries.size() + failures.size(), cases.size(), aCase.id());
        }
        return new PreviewPage(List.copyOf(entries), List.copyOf(failures));
    }

    private void draw(Case aCase, Cancellation cancellation) throws IOException {
        PreviewSubject subject;
        byte[] png;
        try {
            subject = masks.subject(aCase);
            png = Preview.draw(subject, how, cancellation::isAsked).png();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            failures.add(new PreviewPage.Failure(aCase.id(), Failures.lineOf(e)));
            return;
        }
        String file = fileName(aCase);
        new OutputFile(folder.path().resolve(file)).write(png);
        entries.add(new PreviewPage.Entry(
                aCase.id(),
                file,
                subject.mask().isPresent(),
                subject.prediction().isPresent()));
    }

    /** Returns the name of a picture, which is never in another folder, whatever the id of the case. */
    static String fileName(Case aCase) {
        return aCase.id().replaceAll("[/\\\\]", "_") + ".png";
    }
}
