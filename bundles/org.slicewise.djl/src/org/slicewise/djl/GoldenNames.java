// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that golden files may use: any spelling of a name ({@code initFilters}, {@code init_filters}), and some other
 * names by which the same thing goes.
 */
final class GoldenNames {

    /** Other names, without signs between words and in small letters. */
    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("2dunet", "unet-2d"),
            Map.entry("unet2", "unet-2d"),
            Map.entry("3dunet", "unet-3d"),
            Map.entry("unet3", "unet-3d"),
            Map.entry("attentionunet3d", "attention-unet"),
            Map.entry("3dattentionunet", "attention-unet"),
            Map.entry("attunet", "attention-unet"),
            Map.entry("segresnet3d", "segresnet"),
            Map.entry("unetr3d", "unetr"),
            Map.entry("camwnet", "cam-wnet-style"));

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("imgsize", "image-size"),
            Map.entry("filters", "init-filters"),
            Map.entry("initialfilters", "init-filters"),
            Map.entry("features", "feature-size"),
            Map.entry("hiddensize", "hidden"),
            Map.entry("mlpdim", "mlp"),
            Map.entry("mlpsize", "mlp"),
            Map.entry("numheads", "heads"),
            Map.entry("numlayers", "levels"),
            Map.entry("base", "base-channels"));

    private static final Map<String, String> LOSSES = Map.of(
            "weightedce", "weighted-cross-entropy",
            "wce", "weighted-cross-entropy",
            "ce", "cross-entropy",
            "dicece", "dice-cross-entropy",
            "dice", "soft-dice");

    /** What variants are called with the name of the network before them. */
    private static final Pattern NAMED_VARIANT = Pattern.compile("(?:mit|segformer)(b[0-5])");

    private GoldenNames() {}

    /**
     * Our name of a network.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    static String network(String given) {
        String name = resolved(given, Networks.names(), NETWORKS);
        return Networks.named(name).name();
    }

    /** Our name of an option of a network, or the given one if there is none. */
    static String option(String network, String given) {
        List<String> known =
                Networks.options(network).stream().map(NetworkOption::name).toList();
        return resolved(given, known, OPTIONS);
    }

    /** Our value of an option of a network that is one of some names, or the given one if there is none. */
    static String value(String network, String option, String given) {
        List<String> known = Networks.options(network).stream()
                .filter(each -> each.name().equals(option))
                .flatMap(each -> each.words().stream())
                .toList();
        Matcher variant = NAMED_VARIANT.matcher(bare(given));
        return resolved(variant.matches() ? variant.group(1) : given, known, Map.of());
    }

    /**
     * Our name of a loss.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    static String loss(String given) {
        String name = resolved(given, Losses.names(), LOSSES);
        return Losses.named(name).name();
    }

    private static String resolved(String given, Collection<String> known, Map<String, String> others) {
        String bare = bare(given);
        return known.stream()
                .filter(name -> bare(name).equals(bare))
                .findFirst()
                .orElseGet(() -> {
                    String other = others.getOrDefault(bare, given);
                    return known.contains(other) ? other : given;
                });
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
