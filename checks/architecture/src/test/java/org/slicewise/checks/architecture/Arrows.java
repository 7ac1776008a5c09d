// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The drawing of the architecture (docs/architecture.svg) as a table: who may import whom. */
final class Arrows {

    /**
     * What a bundle may name.
     *
     * @param bundles short names of our bundles
     * @param packages package patterns beside {@code java..}, its own package and those of the bundles
     */
    record Allowed(Set<String> bundles, List<String> packages) {}

    /** Silent, framework-free bundles: neither logging nor standard streams. */
    static final List<String> PURE = List.of("nifti", "volume", "sampling", "interpolation", "scoring", "segmentation");

    /** Bundles of jars and natives without a class of ours. */
    static final Set<String> WRAPPERS = Set.of("djl.pytorch", "djl.pytorch.linux.x86_64");

    private static final Map<String, Allowed> ALLOWED = table();

    private Arrows() {}

    private static Map<String, Allowed> table() {
        Map<String, Allowed> table = new TreeMap<>();
        Set<String> root = Set.of("volume");
        Set<String> siblings = Set.of("volume", "sampling", "interpolation", "scoring", "segmentation");
        Set<String> belowTheSkins = with(siblings, "nifti", "djl", "study");
        table.put("nifti", new Allowed(Set.of(), List.of()));
        table.put(
                "volume",
                new Allowed(
                        Set.of("nifti"),
                        List.of("com.fasterxml.jackson..", "javax.imageio..", "org.apache.commons.compress..")));
        table.put("sampling", new Allowed(root, List.of()));
        table.put("interpolation", new Allowed(root, List.of()));
        table.put("scoring", new Allowed(root, List.of()));
        table.put("segmentation", new Allowed(root, List.of()));
        table.put(
                "djl",
                new Allowed(
                        siblings,
                        List.of("ai.djl..", "com.fasterxml.jackson..", "com.sun.jna..", "com.sun.management..")));
        table.put("study", new Allowed(siblings, List.of("javax.imageio..", "javax.sql..", "org.sqlite..")));
        table.put("knime", new Allowed(belowTheSkins, List.of("org.knime..", "org.eclipse.core.runtime..", "javax..")));
        table.put(
                "cli",
                new Allowed(
                        belowTheSkins,
                        List.of("picocli..", "com.fasterxml.jackson..", "javax..", "com.sun.management..")));
        return table;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Returns the short names of all bundles the drawing knows, those without content yet included. */
    static Set<String> bundles() {
        return ALLOWED.keySet();
    }

    static Allowed of(String bundle) {
        return ALLOWED.get(bundle);
    }

    static String packageOf(String bundle) {
        return "org.slicewise." + bundle + "..";
    }
}
