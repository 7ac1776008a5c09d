// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of the patient's id (0010,0020), which keeps the series of one patient together in a split. */
public enum PatientIds {
    /**
     * A text that is the same for the same id and does not show it. It is a hash without a secret: who knows all
     * possible ids can try them.
     */
    PSEUDONYM {
        @Override
        String of(String id) {
            return "p-" + TextChecksum.hex(10, "patient", id);
        }
    },
    /** The id as it is. */
    KEEP {
        @Override
        String of(String id) {
            return id;
        }
    },
    /** Nothing. */
    NONE {
        @Override
        String of(String id) {
            return "";
        }
    };

    /** The choice of this name; an {@link IllegalArgumentException} names the known ones. */
    public static PatientIds named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.choice().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no way \"%s\" to keep patient ids; known are %s.".formatted(name, names())));
    }

    /** The names of all choices, the default first. */
    public static List<String> names() {
        return Arrays.stream(values()).map(PatientIds::choice).toList();
    }

    /** The name that users type. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is kept of an id. */
    abstract String of(String id);
}
