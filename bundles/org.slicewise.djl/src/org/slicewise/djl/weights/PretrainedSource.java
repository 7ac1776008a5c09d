// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Published weights of an encoder, for users to fetch: they come with no part of this program.
 *
 * @param name the encoder, for instance {@code mit-b3}
 * @param anchor a tensor that it has, without prefix
 * @param parameters how many numbers its tensors have
 * @param files which file of which project
 */
record PretrainedSource(String name, String anchor, long parameters, List<String> files) {

    private static final List<PretrainedSource> ALL = List.of(
            new PretrainedSource(
                    "vgg16", "features.0.weight", 14_714_688, List.of("vgg16-397923af.pth of torchvision")),
            mit(0, 3_319_392),
            mit(1, 13_151_424),
            mit(2, 24_196_288),
            mit(3, 44_072_128),
            mit(4, 60_842_688),
            mit(5, 81_443_008));

    PretrainedSource {
        files = List.copyOf(files);
    }

    private static PretrainedSource mit(int size, long parameters) {
        return new PretrainedSource(
                "mit-b" + size,
                KeyMaps.MIT_ANCHOR,
                parameters,
                List.of(
                        "pytorch_model.bin or model.safetensors of nvidia/mit-b%s (Hugging Face)".formatted(size),
                        "mit_b%s.pth of SegFormer (NVlabs)".formatted(size)));
    }

    /** All that are known. */
    static List<PretrainedSource> all() {
        return ALL;
    }

    /**
     * Those for an encoder: the one of its size, or else all of its kind.
     *
     * @param tensors names, without prefix
     * @param parameters how many numbers they have
     */
    static List<PretrainedSource> fitting(Set<String> tensors, long parameters) {
        List<PretrainedSource> kind = new ArrayList<>(ALL);
        kind.removeIf(source -> !tensors.contains(source.anchor()));
        List<PretrainedSource> same = kind.stream()
                .filter(source -> source.parameters() == parameters)
                .toList();
        return same.isEmpty() ? kind : same;
    }

    /** What to fetch, as the end of a sentence. */
    static String advice(List<PretrainedSource> sources) {
        return sources.isEmpty()
                ? "For this encoder no published weights are known."
                : sources.stream()
                        .map(source -> "for %s, %s".formatted(source.name(), String.join(", or ", source.files())))
                        .collect(Collectors.joining("; ", "Fetch ", ", and give its path."));
    }
}
