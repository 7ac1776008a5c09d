// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Units of length as NRRD headers spell them: free text, mostly the symbol or the English word. */
final class LengthUnits {

    /** What says that a unit is not known; the default is millimetres. */
    private static final List<String> UNSAID = List.of("", "???", "unknown");

    private static final Map<String, Double> SYMBOLS = Map.ofEntries(
            Map.entry("km", 1e6),
            Map.entry("m", 1000.0),
            Map.entry("dm", 100.0),
            Map.entry("cm", 10.0),
            Map.entry("mm", 1.0),
            Map.entry("um", 1e-3),
            Map.entry("\u00b5m", 1e-3),
            Map.entry("\u03bcm", 1e-3),
            Map.entry("nm", 1e-6),
            Map.entry("in", 25.4));

    private static final Map<String, String> SYMBOL_OF = Map.of(
            "kilometer", "km",
            "meter", "m",
            "decimeter", "dm",
            "centimeter", "cm",
            "millimeter", "mm",
            "micrometer", "um",
            "micron", "um",
            "nanometer", "nm",
            "inch", "in",
            "inche", "in");

    private LengthUnits() {}

    /** The millimetres of a unit; empty for one that is not known. */
    static OptionalDouble millimetres(String unit) {
        String lower = unit.strip().toLowerCase(Locale.ROOT);
        if (UNSAID.contains(lower)) {
            return OptionalDouble.of(1);
        }
        String word = lower.replaceFirst("metre", "meter").replaceFirst("(?<=..)s$", "");
        Double factor = SYMBOLS.get(SYMBOL_OF.getOrDefault(word, lower));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
