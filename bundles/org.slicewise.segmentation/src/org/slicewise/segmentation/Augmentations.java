// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slicewise.volume.Axis;

/** The augmentations there are, by name. */
public final class Augmentations {

    private static final Map<String, Augmentation> BY_NAME = byName(
            new Flip(Axis.X, "from left to right"),
            new Flip(Axis.Y, "from front to back"),
            new Flip(Axis.Z, "from head to foot"));

    private Augmentations() {}

    /** The names of all augmentations. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The augmentation of a name.
     *
     * @throws IllegalArgumentException if there is none; the text names the known ones
     */
    public static Augmentation named(String name) {
        Augmentation augmentation = BY_NAME.get(name);
        if (augmentation == null) {
            throw new IllegalArgumentException(
                    "There is no augmentation \"%s\"; known are %s.".formatted(name, names()));
        }
        return augmentation;
    }

    private static Map<String, Augmentation> byName(Augmentation... augmentations) {
        Map<String, Augmentation> byName = new LinkedHashMap<>();
        for (Augmentation augmentation : augmentations) {
            if (byName.put(augmentation.name(), augmentation) != null) {
                throw new IllegalStateException("Two augmentations are named \"%s\".".formatted(augmentation.name()));
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
