// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * The sizes that SegFormers come in (Xie et al. 2021, table 6); each is named for its encoder, MiT-B0 to MiT-B5.
 *
 * @param widths channels of the four stages
 * @param depths blocks of the four stages
 * @param decoder channels of the head
 */
record SegFormerSize(List<Integer> widths, List<Integer> depths, int decoder) {

    /** The names of the sizes, the default first. */
    static final List<String> NAMES = List.of("b3", "b0", "b1", "b2", "b4", "b5");

    private static final List<Integer> NARROW = List.of(32, 64, 160, 256);
    private static final List<Integer> WIDE = List.of(64, 128, 320, 512);

    /** The size of a name. */
    static SegFormerSize named(String name) {
        return switch (name) {
            case "b0" -> new SegFormerSize(NARROW, List.of(2, 2, 2, 2), 256);
            case "b1" -> new SegFormerSize(WIDE, List.of(2, 2, 2, 2), 256);
            case "b2" -> new SegFormerSize(WIDE, List.of(3, 4, 6, 3), 768);
            case "b3" -> new SegFormerSize(WIDE, List.of(3, 4, 18, 3), 768);
            case "b4" -> new SegFormerSize(WIDE, List.of(3, 8, 27, 3), 768);
            case "b5" -> new SegFormerSize(WIDE, List.of(3, 6, 40, 3), 768);
            default -> throw new IllegalArgumentException(
                    "There is no SegFormer \"%s\"; known are %s.".formatted(name, NAMES));
        };
    }

    /** Blocks of all stages. */
    int blocks() {
        return depths.stream().mapToInt(Integer::intValue).sum();
    }
}
