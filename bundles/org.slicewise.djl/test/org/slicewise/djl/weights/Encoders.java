// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The tensors of published encoders, listed as their projects define them, of any size. */
final class Encoders {

    /** Sizes of a mix transformer: channels and blocks of its four stages. */
    record Mit(long[] widths, int[] blocks) {

        static final Mit TINY = new Mit(new long[] {2, 3, 4, 5}, new int[] {1, 2, 1, 1});

        /** B0 to B5. */
        static Mit published(int size) {
            int[][] blocks = {{2, 2, 2, 2}, {2, 2, 2, 2}, {3, 4, 6, 3}, {3, 4, 18, 3}, {3, 8, 27, 3}, {3, 6, 40, 3}};
            long[] widths = size == 0 ? new long[] {32, 64, 160, 256} : new long[] {64, 128, 320, 512};
            return new Mit(widths, blocks[size]);
        }
    }

    private final String prefix;
    private final List<StoredTensor> tensors = new ArrayList<>();

    private Encoders(String prefix) {
        this.prefix = prefix;
    }

    private void add(String name, long... shape) {
        tensors.add(new StoredTensor(
                prefix + name, ElementType.F32, LongStream.of(shape).boxed().toList()));
    }

    private void pair(String name, long... shape) {
        add(name + ".weight", shape);
        add(name + ".bias", shape[0]);
    }

    static List<StoredTensor> nvlabs(Mit mit, String prefix) {
        Encoders all = new Encoders(prefix);
        for (int s = 0; s < 4; s++) {
            long c = mit.widths()[s];
            long side = s == 0 ? 7 : 3;
            all.pair("patch_embed%d.proj".formatted(s + 1), c, s == 0 ? 3 : mit.widths()[s - 1], side, side);
            all.pair("patch_embed%d.norm".formatted(s + 1), c);
        }
        for (int s = 0; s < 4; s++) {
            long c = mit.widths()[s];
            long reduction = 8 >> s;
            for (int j = 0; j < mit.blocks()[s]; j++) {
                String block = "block%d.%d.".formatted(s + 1, j);
                all.pair(block + "norm1", c);
                all.pair(block + "attn.q", c, c);
                all.pair(block + "attn.kv", 2 * c, c);
                all.pair(block + "attn.proj", c, c);
                if (reduction > 1) {
                    all.pair(block + "attn.sr", c, c, reduction, reduction);
                    all.pair(block + "attn.norm", c);
                }
                all.pair(block + "norm2", c);
                all.pair(block + "mlp.fc1", 4 * c, c);
                all.pair(block + "mlp.dwconv.dwconv", 4 * c, 1, 3, 3);
                all.pair(block + "mlp.fc2", c, 4 * c);
            }
            all.pair("norm%d".formatted(s + 1), c);
        }
        return all.tensors;
    }

    static List<StoredTensor> huggingFace(Mit mit, String prefix) {
        Encoders all = new Encoders(prefix);
        for (int s = 0; s < 4; s++) {
            long c = mit.widths()[s];
            long side = s == 0 ? 7 : 3;
            String embedding = "patch_embeddings." + s;
            all.pair(embedding + ".proj", c, s == 0 ? 3 : mit.widths()[s - 1], side, side);
            all.pair(embedding + ".layer_norm", c);
            for (int j = 0; j < mit.blocks()[s]; j++) {
                String block = "block.%d.%d.".formatted(s, j);
                all.pair(block + "layer_norm_1", c);
                for (String part : List.of("query", "key", "value")) {
                    all.pair(block + "attention.self." + part, c, c);
                }
                if (s < 3) {
                    all.pair(block + "attention.self.sr", c, c, 8 >> s, 8 >> s);
                    all.pair(block + "attention.self.layer_norm", c);
                }
                all.pair(block + "attention.output.dense", c, c);
                all.pair(block + "layer_norm_2", c);
                all.pair(block + "mlp.dense1", 4 * c, c);
                all.pair(block + "mlp.dwconv.dwconv", 4 * c, 1, 3, 3);
                all.pair(block + "mlp.dense2", c, 4 * c);
            }
            all.pair("layer_norm." + s, c);
        }
        return all.tensors;
    }

    /** The sixteen-layer network, with channels divided. */
    static List<StoredTensor> vgg16(String prefix, int divisor) {
        Encoders all = new Encoders(prefix);
        int[] places = {0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28};
        long[] widths = {64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512};
        for (int i = 0; i < places.length; i++) {
            long in = i == 0 ? 3 : widths[i - 1] / divisor;
            all.pair("features." + places[i], widths[i] / divisor, in, 3, 3);
        }
        return all.tensors;
    }

    static long count(List<StoredTensor> tensors) {
        return tensors.stream().mapToLong(StoredTensor::count).sum();
    }

    /** With more tensors of one number each. */
    static List<StoredTensor> with(List<StoredTensor> tensors, String... more) {
        List<StoredTensor> all = new ArrayList<>(tensors);
        Arrays.stream(more).forEach(name -> all.add(new StoredTensor(name, ElementType.F32, List.of(1L))));
        return all;
    }
}
