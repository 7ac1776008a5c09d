// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.djl.weights.Encoders.Mit;

class PretrainedWeightsTest {

    private static final String PREFIX = "encoder.";
    private static final List<StoredTensor> MIT =
            Encoders.with(Encoders.nvlabs(Mit.TINY, PREFIX), "decoder.weight", "decoder.bias");
    private static final List<StoredTensor> VGG = Encoders.vgg16(PREFIX, 32);

    @TempDir
    Path folder;

    private Path file(List<StoredTensor> tensors) throws IOException {
        WeightSamples samples = WeightSamples.filled(tensors);
        return Files.write(folder.resolve("x.pth"), TorchWriter.zip(samples.tensors(), samples.values()));
    }

    private static Map<String, float[]> byName(List<StoredTensor> tensors) {
        Map<String, float[]> values = new HashMap<>();
        List<float[]> filled = WeightSamples.filled(tensors).values();
        for (int i = 0; i < filled.size(); i++) {
            values.put(tensors.get(i).name(), filled.get(i));
        }
        return values;
    }

    @Test
    void theKeysOfTorchvisionAreRead() throws IOException {
        List<StoredTensor> there = Encoders.with(Encoders.vgg16("", 32), "classifier.0.weight", "classifier.0.bias");
        PretrainedWeights read = PretrainedWeights.read(file(there), VGG, PREFIX);
        assertEquals("torchvision's VGG", read.match().family());
        assertEquals(
                List.of("classifier.0.weight", "classifier.0.bias"),
                read.match().surplus());
        assertEquals(VGG.size(), read.values().size());
        byName(Encoders.vgg16("", 32))
                .forEach((name, values) ->
                        assertArrayEquals(values, read.values().get(PREFIX + name)));
    }

    /** From each form of file, below each prefix that such files have. */
    @Test
    void theKeysOfNvlabsAreRead() throws IOException {
        for (String before : List.of("", "backbone.", "module.backbone.", PREFIX)) {
            List<StoredTensor> there = Encoders.with(Encoders.nvlabs(Mit.TINY, before), "head.weight");
            WeightSamples samples = WeightSamples.filled(there);
            for (byte[] bytes : List.of(
                    samples.safetensors(),
                    TorchWriter.zip(there, samples.values()),
                    TorchWriter.legacy(there, samples.values()))) {
                Path file = Files.write(folder.resolve("x"), bytes);
                PretrainedWeights read = PretrainedWeights.read(file, MIT, PREFIX);
                assertEquals("NVlabs' SegFormer", read.match().family());
                assertEquals(List.of("head.weight"), read.match().surplus());
                assertEquals(List.of("decoder.weight", "decoder.bias"), read.untouched());
                for (int i = 0; i < there.size() - 1; i++) {
                    String name = PREFIX + there.get(i).name().substring(before.length());
                    assertArrayEquals(samples.values().get(i), read.values().get(name), name);
                }
            }
        }
    }

    @Test
    void theKeysOfHuggingFaceAreReadWithKeyAndValueTogether() throws IOException {
        for (String before : List.of("segformer.encoder.", "encoder.", "")) {
            List<StoredTensor> there = Encoders.with(Encoders.huggingFace(Mit.TINY, before), "classifier.weight");
            Map<String, float[]> given = byName(there);
            PretrainedWeights read = PretrainedWeights.read(file(there), MIT, PREFIX);
            assertEquals("Hugging Face's SegFormer", read.match().family());
            assertEquals(List.of("classifier.weight"), read.match().surplus());
            assertEquals(MIT.size() - 2, read.values().size());
            assertPlaces(before, given, read.values());
        }
    }

    private static void assertPlaces(String before, Map<String, float[]> given, Map<String, float[]> read) {
        Map<String, String> places = Map.of(
                "patch_embed1.proj.weight", "patch_embeddings.0.proj.weight",
                "patch_embed4.norm.bias", "patch_embeddings.3.layer_norm.bias",
                "block2.1.norm1.weight", "block.1.1.layer_norm_1.weight",
                "block2.1.attn.q.bias", "block.1.1.attention.self.query.bias",
                "block2.1.attn.sr.weight", "block.1.1.attention.self.sr.weight",
                "block3.0.attn.norm.bias", "block.2.0.attention.self.layer_norm.bias",
                "block4.0.attn.proj.weight", "block.3.0.attention.output.dense.weight",
                "block4.0.mlp.fc1.weight", "block.3.0.mlp.dense1.weight",
                "block4.0.mlp.dwconv.dwconv.weight", "block.3.0.mlp.dwconv.dwconv.weight",
                "norm3.weight", "layer_norm.2.weight");
        places.forEach((ours, theirs) -> assertArrayEquals(given.get(before + theirs), read.get(PREFIX + ours), ours));
        float[] key = given.get(before + "block.0.0.attention.self.key.weight");
        float[] value = given.get(before + "block.0.0.attention.self.value.weight");
        float[] both = read.get(PREFIX + "block1.0.attn.kv.weight");
        assertEquals(8, both.length);
        assertArrayEquals(key, Arrays.copyOf(both, 4));
        assertArrayEquals(value, Arrays.copyOfRange(both, 4, 8));
    }

    @Test
    void whatIsMissingAndWhatIsSurplusIsListed() throws IOException {
        List<StoredTensor> there = new ArrayList<>(Encoders.huggingFace(Mit.TINY, "segformer.encoder."));
        there.removeIf(tensor -> tensor.name().matches(".*(block.1.1.attention.self.value|layer_norm.3).*bias"));
        Path file = file(Encoders.with(there, "odd", "classifier.bias"));
        assertRefusedAtOnce(
                file,
                MIT,
                "for this encoder, as Hugging Face's SegFormer, but found 2 missing"
                        + " (segformer.encoder.block.1.1.attention.self.value.bias, segformer.encoder.layer_norm.3.bias)"
                        + " and 2 surplus (odd, classifier.bias)");
    }

    @Test
    void otherShapesAreRefusedBeforeNumbersAreRead() throws IOException {
        Mit wider = new Mit(new long[] {2, 3, 4, 6}, Mit.TINY.blocks());
        assertRefusedAtOnce(
                file(Encoders.nvlabs(wider, "")),
                MIT,
                "expected patch_embed4.proj.weight with shape [5, 4, 3, 3] for this encoder, but found shape [6, 4, 3, 3]");
        PretrainedWeights.check(file(Encoders.nvlabs(wider, "")), MIT, Set.copyOf(names(MIT)), PREFIX);
        List<StoredTensor> odd = new ArrayList<>(Encoders.huggingFace(Mit.TINY, ""));
        odd.replaceAll(tensor -> tensor.name().equals("block.0.0.attention.self.value.bias")
                ? new StoredTensor(tensor.name(), tensor.type(), List.of(3L))
                : tensor);
        assertRefusedAtOnce(
                file(odd),
                MIT,
                "block.0.0.attention.self.key.bias and block.0.0.attention.self.value.bias with shape [4] for this encoder,"
                        + " but found shapes [[2], [3]]");
    }

    @Test
    void filesOfOthersAreRefused() throws IOException {
        assertRefusedAtOnce(
                file(Encoders.vgg16("", 32)),
                MIT,
                "one key patch_embed1.proj.weight of NVlabs' SegFormer or patch_embeddings.0.proj.weight of Hugging"
                        + " Face's SegFormer, but found 26 others, beginning with [features.0.weight, features.0.bias,");
        List<StoredTensor> two = new ArrayList<>(Encoders.nvlabs(Mit.TINY, "student."));
        two.addAll(Encoders.nvlabs(Mit.TINY, "teacher."));
        assertRefusedAtOnce(file(two), MIT, "but found it more than once, after [student., teacher.]");
        assertRefusedAtOnce(
                file(Encoders.vgg16("", 32)), Encoders.with(List.of(), "encoder.x"), "weights for a known encoder");
        assertThrows(IllegalArgumentException.class, () -> PretrainedWeights.read(file(MIT), MIT, "backbone."));
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() throws IOException {
        List<StoredTensor> there = Encoders.vgg16("", 32);
        List<float[]> values = WeightSamples.filled(there).values();
        values.get(3)[0] = Float.NaN;
        Path file = Files.write(folder.resolve("x"), TorchWriter.zip(there, values));
        assertRefused(file, VGG, "expected finite weights, but found NaN in features.2.bias");
    }

    @Test
    void whoHasNoFileIsToldWhichOneToFetch() {
        Path nowhere = folder.resolve("nowhere.pth");
        assertAdvice(
                nowhere,
                Encoders.nvlabs(Mit.published(3), PREFIX),
                ": is no file. Fetch for mit-b3, pytorch_model.bin or model.safetensors of nvidia/mit-b3 (Hugging Face),"
                        + " or mit_b3.pth of SegFormer (NVlabs), and give its path.");
        assertAdvice(
                folder,
                Encoders.vgg16(PREFIX, 1),
                ": is no file. Fetch for vgg16, vgg16-397923af.pth of torchvision, and give its path.");
        assertAdvice(nowhere, MIT, "Fetch for mit-b0, pytorch_model.bin");
        assertAdvice(nowhere, Encoders.with(List.of(), "encoder.x"), "no published weights are known");
    }

    private static void assertAdvice(Path file, List<StoredTensor> network, String text) {
        IOException e = assertThrows(NoSuchFileException.class, () -> PretrainedWeights.read(file, network, PREFIX));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }

    /** The encoder of B3 has 44,072,128 parameters in the code of its authors; VGG16's has 14,714,688. */
    @Test
    void sourcesKnowTheSizesOfTheirEncoders() {
        for (int size = 0; size < 6; size++) {
            PretrainedSource source = PretrainedSource.all().get(size + 1);
            assertEquals("mit-b" + size, source.name());
            assertEquals(Encoders.count(Encoders.nvlabs(Mit.published(size), "")), source.parameters());
            assertEquals(Encoders.count(Encoders.huggingFace(Mit.published(size), "")), source.parameters());
        }
        assertEquals(44_072_128, PretrainedSource.all().get(4).parameters());
        assertEquals(14_714_688, Encoders.count(Encoders.vgg16("", 1)));
        assertEquals(14_714_688, PretrainedSource.all().get(0).parameters());
    }

    /** Every key of the full networks has its place, and none is left over. */
    @Test
    void everyKeyHasItsPlace() throws IOException {
        List<String> ours = names(Encoders.nvlabs(Mit.published(3), ""));
        for (List<StoredTensor> theirs : List.of(
                Encoders.nvlabs(Mit.published(3), "backbone."),
                Encoders.huggingFace(Mit.published(3), "segformer.encoder."))) {
            KeyMatch match = KeyMatch.of(folder, new LinkedHashSet<>(ours), new LinkedHashSet<>(names(theirs)));
            assertEquals(List.of(), match.missing());
            assertEquals(List.of(), match.surplus());
        }
    }

    private static List<String> names(List<StoredTensor> tensors) {
        return tensors.stream().map(StoredTensor::name).toList();
    }

    private static void assertRefused(Path file, List<StoredTensor> network, String text) {
        IOException e = assertThrows(WeightsFormatException.class, () -> PretrainedWeights.read(file, network, PREFIX));
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }

    /** Both by those who read numbers and by those who only look. */
    private static void assertRefusedAtOnce(Path file, List<StoredTensor> network, String text) {
        assertRefused(file, network, text);
        IOException e = assertThrows(
                WeightsFormatException.class, () -> PretrainedWeights.check(file, network, Set.of(), PREFIX));
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }
}
