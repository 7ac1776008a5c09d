// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.slicewise.sampling.features.ImageCase;
import org.slicewise.sampling.features.SliceFeatures;
import org.slicewise.volume.Volume;
import org.slicewise.volume.WorkMonitor;

class AutoEncoderFeaturesTest {

    private static List<ImageCase> cases() {
        List<ImageCase> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Volume image = Trained.phantom(i).image();
            cases.add(new ImageCase("case-" + i, () -> image));
        }
        return cases;
    }

    private static Map<String, SliceFeatures> features(List<ImageCase> cases, int iterations, long seed)
            throws IOException {
        return new AutoEncoderFeatures("cpu", iterations).make(cases, seed, WorkMonitor.SILENT);
    }

    @Test
    void theReconstructionGetsBetterUntilItBeatsTheMean() {
        float[] pictures = new float[8 * 32 * 32];
        for (int i = 0; i < pictures.length; i++) {
            int x = i % 32;
            int y = i / 32 % 32;
            int centre = 8 + 2 * (i / 1024);
            pictures[i] = Math.hypot(x - centre, y - 16) < 6 ? 2 : -0.3f;
        }
        double mean = 0;
        for (float value : pictures) {
            mean += value / pictures.length;
        }
        double variance = 0;
        for (float value : pictures) {
            variance += (value - mean) * (value - mean) / pictures.length;
        }
        try (AutoEncoderTraining training = new AutoEncoderTraining(1, 32, TestRuntime.manager(), 1)) {
            assertEquals(4 * 4 * 4, training.codeSize());
            assertTrue(training.step(pictures, 5e-3) > 0.5 * variance);
            float loss = 0;
            for (int i = 0; i < 150; i++) {
                loss = training.step(pictures, 5e-3);
            }
            assertTrue(loss < 0.1 * variance, loss + " of " + variance);
            assertEquals(8 * 64, training.encode(pictures).length);
        }
    }

    @Test
    void aPictureThatIsNoNumberTeachesNothing() {
        float[] pictures = new float[64];
        pictures[3] = Float.NaN;
        try (AutoEncoderTraining training = new AutoEncoderTraining(1, 8, TestRuntime.manager(), 1)) {
            assertTrue(Float.isNaN(training.step(pictures, 1e-2)));
        }
    }

    @Test
    void everySliceGetsAVectorAndTheirMeanIsZero() throws IOException {
        Map<String, SliceFeatures> features = features(cases(), 20, 1);
        assertEquals(3, features.size());
        double sum = 0;
        double size = 0;
        for (SliceFeatures each : features.values()) {
            assertEquals(16, each.count());
            assertEquals(32, each.dimensions());
            for (float value : each.toArray()) {
                sum += value;
                size += Math.abs(value);
            }
        }
        assertTrue(size > 0 && Math.abs(sum) < 1e-3 * size, sum + " of " + size);
    }

    @Test
    void seedAndImagesDecideAndTheirOrderDoesNot() throws IOException {
        Map<String, SliceFeatures> first = features(cases(), 10, 1);
        List<ImageCase> turned = cases();
        Collections.reverse(turned);
        assertEquals(first, features(turned, 10, 1));
        assertNotEquals(first, features(cases(), 10, 2));
    }

    @Test
    void aCancelledTrainingEnds() {
        List<String> told = new ArrayList<>();
        Thread caller = Thread.currentThread();
        WorkMonitor impatient = (done, of, what) -> {
            assertEquals(caller, Thread.currentThread());
            told.add(what);
            if (what.startsWith("trained")) {
                throw new CancellationException();
            }
        };
        AutoEncoderFeatures endless = new AutoEncoderFeatures("cpu", 10_000_000);
        assertThrows(CancellationException.class, () -> endless.make(cases(), 1, impatient));
        assertFalse(told.isEmpty());
    }

    @Test
    void standsBesideTheOthers() {
        assertEquals(
                List.of("pca", "auto-encoder"), AutoEncoderFeatures.makers().names());
    }
}
