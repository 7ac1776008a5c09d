// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingCase;
import org.slicewise.segmentation.TrainingData;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;
import org.slicewise.segmentation.ValidationSpec;

/** Trainings with validation and checkpoints, small enough to be cut off and resumed in a test. */
final class Runs {

    /** What a run leaves in its folder besides the lock. */
    static final List<String> FILES =
            List.of("best.slicewise", "last.checkpoint", "last.slicewise", "learning-curve.csv");

    private Runs() {}

    /** Two cases to learn from, two to validate on. */
    static TrainingData data() {
        List<TrainingCase> cases = Trained.cases(4);
        return new TrainingData(cases.subList(0, 2), cases.subList(2, 4), Trained.LABELS);
    }

    /** Validated every third iteration. */
    static TrainingSpec spec(int iterations) {
        return Trained.flat(iterations).withValidation(new ValidationSpec(3, 0));
    }

    static Segmenter train(TrainingSpec spec, Path folder, boolean resume, TrainingMonitor monitor) throws IOException {
        Checkpoints checkpoints = new Checkpoints(Optional.of(folder), 2, resume);
        return new DjlSegmenterTrainer().train(data(), spec, checkpoints, "cpu", monitor);
    }

    /** Trains in a process of its own: {@code FOLDER ITERATIONS}. It prints a line after each iteration. */
    public static void main(String[] arguments) throws IOException {
        TrainingMonitor monitor = (done, of, loss, rate) -> System.out.println("iteration " + done);
        train(spec(Integer.parseInt(arguments[1])), Path.of(arguments[0]), true, monitor)
                .close();
    }
}
