// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways in which published encoders call their tensors. */
final class KeyMaps {

    static final String MIT_ANCHOR = "patch_embed1.proj.weight";

    private static final int MOST_SHOWN = 5;

    private static final List<KeyMap> ALL = List.of(
            new SameKeys("torchvision's VGG", "features.0.weight"),
            new SameKeys("NVlabs' SegFormer", MIT_ANCHOR),
            new HuggingFaceMitKeys());

    /**
     * A map that fits a file.
     *
     * @param map the map
     * @param prefix what stands before all of its keys in the file
     */
    record Fit(KeyMap map, String prefix) {}

    private KeyMaps() {}

    /**
     * The map by which an encoder finds its tensors in a file.
     *
     * @param encoder names of the encoder's tensors, without their prefix
     * @param keys those of the file
     * @throws WeightsFormatException if no map or more than one fits
     */
    static Fit fitting(Path file, Set<String> encoder, Set<String> keys) throws WeightsFormatException {
        List<Fit> fits = new ArrayList<>();
        List<KeyMap> possible =
                ALL.stream().filter(map -> encoder.contains(map.anchor())).toList();
        for (KeyMap map : possible) {
            String anchor = map.keys(map.anchor()).get(0);
            keys.stream()
                    .filter(key -> key.equals(anchor) || key.endsWith("." + anchor))
                    .forEach(key -> fits.add(new Fit(map, key.substring(0, key.length() - anchor.length()))));
        }
        if (fits.size() == 1) {
            return fits.get(0);
        }
        String expected = possible.stream()
                .map(map -> "%s of %s".formatted(map.keys(map.anchor()).get(0), map.family()))
                .collect(Collectors.joining(" or ", "one key ", ""));
        throw new WeightsFormatException(
                file, possible.isEmpty() ? "weights for a known encoder" : expected, found(fits, keys));
    }

    private static String found(List<Fit> fits, Set<String> keys) {
        if (!fits.isEmpty()) {
            return "it more than once, after " + fits.stream().map(Fit::prefix).toList();
        }
        List<String> first = keys.stream().limit(MOST_SHOWN).toList();
        return "%,d others, beginning with %s".formatted(keys.size(), first);
    }
}
