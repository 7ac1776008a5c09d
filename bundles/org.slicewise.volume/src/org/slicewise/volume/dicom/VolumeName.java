// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a volume, such as {@code s003-t1-axial-5e1f9a20b7c4-e2}: number and description of its series, digits
 * that stand for the identity of the series, and which of its volumes it is.
 *
 * @param identity the Series Instance UID, or what else tells this series from all others
 */
record VolumeName(OptionalLong number, String description, String identity, String part) {

    private static final int LONGEST_DESCRIPTION = 40;
    private static final int DIGITS = 12;
    private static final Pattern ANY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Whether a text can be the name of a volume, and so of a file in the output folder and nowhere else. */
    static boolean isName(String text) {
        return text.length() <= 255 && ANY.matcher(text).matches();
    }

    /** A text in lower case letters, digits and single dashes between them. */
    static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The name, with a number after it where it is taken already; it is taken afterwards. */
    String free(Set<String> taken) {
        String name = text();
        for (int i = 2; !taken.add(name); i++) {
            name = text() + "-" + i;
        }
        return name;
    }

    private String text() {
        List<String> pieces = new ArrayList<>();
        number.ifPresent(value -> pieces.add(String.format(Locale.ROOT, "s%03d", value)));
        pieces.add(shortened(plain(description)));
        pieces.add(TextChecksum.hex(DIGITS, identity));
        pieces.add(shortened(plain(part)));
        return String.join(
                "-", pieces.stream().filter(piece -> !piece.isEmpty()).toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, LONGEST_DESCRIPTION).replaceAll("-$", "");
    }
}
