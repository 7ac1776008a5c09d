// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the axes of a space mean; each exists with time as a fourth axis, too. */
public enum NrrdSpace {
    RIGHT_ANTERIOR_SUPERIOR(true, 1, 1, "right-anterior-superior", "RAS"),
    LEFT_ANTERIOR_SUPERIOR(true, -1, 1, "left-anterior-superior", "LAS"),
    LEFT_POSTERIOR_SUPERIOR(true, -1, -1, "left-posterior-superior", "LPS"),
    /** Axes of the scanner, wherever the patient lies. */
    SCANNER_XYZ(false, 1, 1, "scanner-xyz", "scanner-xyz"),
    RIGHT_HANDED(false, 1, 1, "3D-right-handed", "3D-right-handed"),
    LEFT_HANDED(false, -1, 1, "3D-left-handed", "3D-left-handed"),
    /** Three axes without a name: a header that only says {@code space dimension: 3}. */
    UNNAMED(false, 1, 1, "", "");

    /** What the names of spaces with a fourth axis end in. */
    static final String TIME = "-time";

    private final boolean anatomical;
    private final int right;
    private final int anterior;
    private final String label;
    private final String abbreviation;

    NrrdSpace(boolean anatomical, int right, int anterior, String label, String abbreviation) {
        this.anatomical = anatomical;
        this.right = right;
        this.anterior = anterior;
        this.label = label;
        this.abbreviation = abbreviation;
    }

    /** The space with a name or an abbreviation, such as {@code left-posterior-superior-time} or {@code RAS}. */
    static Optional<NrrdSpace> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(space -> space != UNNAMED)
                .filter(space -> space.names().contains(lower))
                .findFirst();
    }

    /** Whether a name says that time is the fourth axis of the space. */
    static boolean hasTime(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(TIME) || lower.length() == 4 && lower.endsWith("t");
    }

    private List<String> names() {
        String full = label.toLowerCase(Locale.ROOT);
        String brief = abbreviation.toLowerCase(Locale.ROOT);
        return List.of(full, full + TIME, brief, brief + "t");
    }

    /** Whether the axes are those of a patient. */
    public boolean isAnatomical() {
        return anatomical;
    }

    /** The name in headers; empty for axes without a name. */
    public String label() {
        return label;
    }

    /** The factor from a coordinate of this space (0 to 2) to the same one of RAS: 1 or -1. */
    public int sign(int coordinate) {
        return switch (coordinate) {
            case 0 -> right;
            case 1 -> anterior;
            default -> 1;
        };
    }
}
