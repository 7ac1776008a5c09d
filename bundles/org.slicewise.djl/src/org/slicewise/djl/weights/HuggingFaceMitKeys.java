// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mix transformer (Xie et al. 2021, SegFormer) as Hugging Face's transformers call its tensors: stages from 0, and
 * keys and values of the attention apart.
 */
final class HuggingFaceMitKeys implements KeyMap {

    private static final Pattern EMBEDDING = Pattern.compile("patch_embed([1-4])\\.(proj|norm)(\\..+)");
    private static final Pattern BLOCK = Pattern.compile("block([1-4])\\.(\\d+)\\.(.+)(\\.[a-z]+)");
    private static final Pattern NORM = Pattern.compile("norm([1-4])(\\..+)");
    private static final String ATTENTION = "attention.self.";

    private static final Map<String, List<String>> PARTS = Map.of(
            "norm1", List.of("layer_norm_1"),
            "attn.q", List.of(ATTENTION + "query"),
            "attn.kv", List.of(ATTENTION + "key", ATTENTION + "value"),
            "attn.proj", List.of("attention.output.dense"),
            "attn.sr", List.of(ATTENTION + "sr"),
            "attn.norm", List.of(ATTENTION + "layer_norm"),
            "norm2", List.of("layer_norm_2"),
            "mlp.fc1", List.of("mlp.dense1"),
            "mlp.dwconv.dwconv", List.of("mlp.dwconv.dwconv"),
            "mlp.fc2", List.of("mlp.dense2"));

    @Override
    public String family() {
        return "Hugging Face's SegFormer";
    }

    @Override
    public String anchor() {
        return KeyMaps.MIT_ANCHOR;
    }

    @Override
    public List<String> keys(String tensor) {
        Matcher embedding = EMBEDDING.matcher(tensor);
        if (embedding.matches()) {
            String part = embedding.group(2).equals("proj") ? "proj" : "layer_norm";
            return List.of("patch_embeddings.%s.%s%s".formatted(stage(embedding), part, embedding.group(3)));
        }
        Matcher block = BLOCK.matcher(tensor);
        if (block.matches()) {
            String before = "block.%s.%s.".formatted(stage(block), block.group(2));
            return PARTS.getOrDefault(block.group(3), List.of(block.group(3))).stream()
                    .map(part -> before + part + block.group(4))
                    .toList();
        }
        Matcher norm = NORM.matcher(tensor);
        return List.of(norm.matches() ? "layer_norm.%s%s".formatted(stage(norm), norm.group(2)) : tensor);
    }

    private static int stage(Matcher matcher) {
        return Integer.parseInt(matcher.group(1)) - 1;
    }
}
