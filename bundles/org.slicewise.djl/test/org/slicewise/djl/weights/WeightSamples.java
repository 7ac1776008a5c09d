// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Assertions;

/** Small sets of tensors with numbers, for tests. */
record WeightSamples(List<StoredTensor> tensors, List<float[]> values) {

    /** Any: up to five tensors of up to four short axes, some of them empty. */
    static Arbitrary<WeightSamples> any() {
        Arbitrary<List<Long>> shapes = Arbitraries.longs().between(0, 4).list().ofMaxSize(4);
        return shapes.list().ofMinSize(1).ofMaxSize(5).map(WeightSamples::of);
    }

    /** Numbers for given shapes. */
    static WeightSamples of(List<List<Long>> shapes) {
        List<StoredTensor> tensors = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            tensors.add(new StoredTensor("layer.%d.\u00e9\"\\".formatted(i), ElementType.F32, shapes.get(i)));
        }
        return filled(tensors);
    }

    /** Numbers for given tensors. */
    static WeightSamples filled(List<StoredTensor> tensors) {
        Random random = new Random(7);
        List<float[]> values = new ArrayList<>();
        for (StoredTensor tensor : tensors) {
            float[] numbers = new float[(int) tensor.count()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) random.nextGaussian();
            }
            values.add(numbers);
        }
        return new WeightSamples(tensors, values);
    }

    /** A few tensors of different shapes. */
    static WeightSamples some() {
        return of(List.of(List.of(3L, 2L), List.of(), List.of(2L, 1L, 2L)));
    }

    byte[] safetensors(SortedMap<String, String> metadata) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SafetensorsWriter.write(bytes, metadata, tensors, values);
        return bytes.toByteArray();
    }

    byte[] safetensors() throws IOException {
        return safetensors(new TreeMap<>());
    }

    /** Fails unless a file holds exactly these. */
    void assertAllIn(WeightsFile file) throws IOException {
        Assertions.assertEquals(tensors, List.copyOf(file.tensors().values()));
        for (int i = 0; i < tensors.size(); i++) {
            String name = tensors.get(i).name();
            Assertions.assertArrayEquals(values.get(i), file.read(name), name);
        }
    }

    /** Whether a file holds exactly these. */
    boolean areAllIn(WeightsFile file) throws IOException {
        boolean same = tensors.equals(List.copyOf(file.tensors().values()));
        for (int i = 0; i < tensors.size() && same; i++) {
            same = Arrays.equals(values.get(i), file.read(tensors.get(i).name()));
        }
        return same;
    }
}
