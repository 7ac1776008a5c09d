// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slicewise.segmentation.LearningCurve;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.ValidationScore;
import org.slicewise.study.LearningCurvePlot;

/** Shows a training: each iteration on the line of progress, and a line for each validation. */
final class TrainingProgress implements TrainingMonitor {

    private final Progress progress;
    private final PrintWriter err;
    private final Cancellation cancellation;
    private final Optional<Path> picture;
    private LearningCurve curve;

    /** Shows it on the error stream. The picture of the learning curve is drawn at each validation, and when asked. */
    TrainingProgress(Progress progress, PrintWriter err, Cancellation cancellation, Optional<Path> picture) {
        this.progress = progress;
        this.err = err;
        this.cancellation = cancellation;
        this.picture = picture;
    }

    @Override
    public void started(LearningCurve growing) {
        curve = growing;
    }

    @Override
    public void iteration(int done, int of, double loss, double rate) {
        progress.at(done, of, String.format(Locale.ROOT, "loss %.4f", loss));
    }

    @Override
    public void validated(ValidationScore score, boolean isBest) {
        String byLabel = score.iou().entrySet().stream()
                .map(entry -> "label %d %s".formatted(entry.getKey(), figure(entry.getValue())))
                .collect(Collectors.joining(", "));
        line("Validation after iteration %d: mean IoU %s (%s)%s"
                .formatted(score.iteration(), figure(score.mean()), byLabel, isBest ? ", the best so far" : ""));
        try {
            draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void note(String sentence) {
        line(sentence);
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isAsked();
    }

    /** Draws the learning curve, if there is one and a place for it. */
    void draw() throws IOException {
        if (picture.isPresent() && curve != null && !curve.steps().isEmpty()) {
            OutputFile.file(picture.get()).write(LearningCurvePlot.png(curve));
        }
    }

    /** Says how long the network waited for patches, which are drawn and augmented ahead of it. */
    void sayWaiting() {
        if (curve != null) {
            double seconds = curve.steps().stream()
                    .mapToDouble(LearningCurve.Step::waited)
                    .filter(Double::isFinite)
                    .sum();
            line(String.format(Locale.ROOT, "The network waited %.1f s in all for patches.", seconds));
        }
    }

    private void line(String text) {
        progress.close();
        err.println(text);
        err.flush();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
