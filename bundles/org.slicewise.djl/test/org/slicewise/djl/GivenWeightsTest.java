// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.weights.SafetensorsWriter;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.Checkpoints;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.OptimizerSpec;
import org.slicewise.segmentation.Patch;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.segmentation.TrainingMonitor;
import org.slicewise.segmentation.TrainingSpec;

/** Encoders that were trained on other images. */
class GivenWeightsTest {

    private static final NetworkSpec WNET = NetworkSpec.of("cam-wnet-style");
    private static final NetworkPlan PLAN =
            NetworkPlan.of(NetworkSpec.of("segformer").with("variant", "b0"), 1, 3, new Patch(32, 32, 1));

    @TempDir
    Path folder;

    /** Writes the encoder of the network under the keys of its authors, and a classifier that nobody wants. */
    private Path encoder(float value) throws IOException {
        return encoder(PLAN, value);
    }

    private Path encoder(NetworkPlan plan, float value) throws IOException {
        List<StoredTensor> tensors = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (TensorFact fact : plan.parameters()) {
            if (fact.name().startsWith("encoder.")) {
                StoredTensor stored = fact.stored();
                tensors.add(new StoredTensor(stored.name().substring(8), stored.type(), stored.shape()));
                values.add(filled((int) fact.size(), value));
            }
        }
        tensors.add(new StoredTensor("head.weight", tensors.get(0).type(), List.of(2L)));
        values.add(new float[2]);
        Path file = folder.resolve("mit_b0.safetensors");
        try (OutputStream out = Files.newOutputStream(file)) {
            SafetensorsWriter.write(out, new TreeMap<>(), tensors, values);
        }
        return file;
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void theEncoderIsTakenAndWhatIsLeftIsSaid() throws IOException {
        List<String> notes = new ArrayList<>();
        Map<String, float[]> given = new GivenWeights(encoder(0.25f).toString(), PLAN).read(notes::add);
        for (TensorFact fact : PLAN.parameters()) {
            boolean isEncoder = fact.name().startsWith("encoder.");
            assertEquals(isEncoder, given.containsKey(fact.name()), fact.name());
            if (isEncoder) {
                assertArrayEquals(filled((int) fact.size(), 0.25f), given.get(fact.name()));
            }
        }
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains("mit_b0.safetensors") && notes.get(0).contains("head.weight"), notes.get(0));
    }

    @Test
    void withoutAFileEverythingStartsByChance() throws IOException {
        assertEquals(Map.of(), new GivenWeights("", PLAN).read(note -> {}));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithTheOneToFetch() {
        Path none = folder.resolve("vgg16.pth");
        Exception e = assertThrows(NoSuchFileException.class, () -> new GivenWeights(
                        none.toString(), NetworkPlan.of(WNET, 1, 2, new Patch(32, 32, 1)))
                .read(note -> {}));
        assertTrue(e.getMessage().contains("vgg16-397923af.pth"), e.getMessage());
    }

    @Test
    void aFileIsRefusedBeforeThereAreImages() throws IOException {
        NetworkSpec b0 = NetworkSpec.of("segformer").with("variant", "b0");
        check(b0, Checkpoints.none());
        String file = encoder(1).toString();
        check(b0.withWeights(file), Checkpoints.none());
        assertRefused(b0.withWeights("nowhere.bin"), "is no file");
        assertRefused(WNET.withWeights(file), file);
        assertRefused(WNET.withWeights(file), "vgg16-397923af.pth");
        assertRefused(b0.with("variant", "b1").withWeights(file), "shape");
    }

    /** How many channels the images have is not known before they are read. */
    @Test
    void weightsForAnyNumberOfChannelsMayFit() throws IOException {
        NetworkPlan two = NetworkPlan.of(NetworkSpec.of("segformer").with("variant", "b0"), 2, 3, new Patch(32, 32, 1));
        NetworkSpec spec = NetworkSpec.of("segformer")
                .with("variant", "b0")
                .withWeights(encoder(two, 1).toString());
        check(spec, Checkpoints.none());
        assertTrue(new GivenWeights(spec.weights(), two).read(note -> {}).size() > 100);
        String colours = encoder(1).toString();
        Exception e = assertThrows(IOException.class, () -> new GivenWeights(colours, two).read(note -> {}));
        assertTrue(e.getMessage().contains("The images have 2 channels"), e.getMessage());
    }

    /** A training that goes on has all its weights in the checkpoint. */
    @Test
    void theFileIsNotAskedForWhereACheckpointIs() throws IOException {
        NetworkSpec gone = NetworkSpec.of("segformer").with("variant", "b0").withWeights("gone.bin");
        Checkpoints resumed = new Checkpoints(Optional.of(folder), 0, true);
        assertThrows(NoSuchFileException.class, () -> check(gone, resumed));
        Files.createFile(folder.resolve("last.checkpoint"));
        check(gone, resumed);
        assertThrows(NoSuchFileException.class, () -> check(gone, new Checkpoints(Optional.of(folder), 0, false)));
    }

    @Test
    void networksWithoutSuchAnEncoderTakeNone() {
        for (String name : Networks.names()) {
            TrainingSpec spec = (Networks.dimensions(name) == 2 ? TrainingSpec.defaults2d() : TrainingSpec.defaults3d())
                    .withNetwork(NetworkSpec.of(name).withWeights("x.pth"));
            if (name.equals("segformer") || name.equals("cam-wnet-style")) {
                Networks.check(spec);
            } else {
                Exception e = assertThrows(IllegalArgumentException.class, () -> Networks.check(spec));
                assertTrue(e.getMessage().contains("[cam-wnet-style, segformer]"), e.getMessage());
            }
        }
    }

    private static void check(NetworkSpec network, Checkpoints checkpoints) throws IOException {
        DjlSegmenterTrainer.checkWeights(TrainingSpec.defaults2d().withNetwork(network), checkpoints);
    }

    private static void assertRefused(NetworkSpec network, String expected) {
        IOException e = assertThrows(IOException.class, () -> check(network, Checkpoints.none()));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    /** One step with a rate of nearly nothing leaves the encoder where the file put it. */
    @Test
    void aTrainingStartsWithTheFile() throws IOException {
        TrainingSpec spec = Trained.flat(1)
                .withNetwork(NetworkSpec.of("segformer")
                        .with("variant", "b0")
                        .withWeights(encoder(0.01f).toString()))
                .withOptimizer(new OptimizerSpec.Sgd(1e-12, 0, 0));
        Path model = folder.resolve("model.slicewise");
        try (Segmenter segmenter = new DjlSegmenterTrainer()
                .train(Trained.cases(2), Trained.LABELS, spec, "cpu", TrainingMonitor.SILENT)) {
            segmenter.save(model);
        }
        StoredSegmenter stored = SegmenterFile.read(model);
        for (int i = 0; i < stored.plan().parameters().size(); i++) {
            TensorFact fact = stored.plan().parameters().get(i);
            if (fact.name().startsWith("encoder.")) {
                assertArrayEquals(
                        filled((int) fact.size(), 0.01f), stored.values().get(i), 1e-6f, fact.name());
            }
        }
    }
}
