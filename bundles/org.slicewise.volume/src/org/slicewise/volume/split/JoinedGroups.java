// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.split;

import java.util.HashMap;
import java.util.Map;

/** Groups that become one, whose name is the first of theirs in alphabetical order. */
final class JoinedGroups {

    private final Map<String, String> nextOf = new HashMap<>();

    /** Makes one group of two. */
    void join(String one, String other) {
        String name = nameOf(one);
        String otherName = nameOf(other);
        int order = name.compareTo(otherName);
        if (order != 0) {
            nextOf.put(order < 0 ? otherName : name, order < 0 ? name : otherName);
        }
    }

    /** The name of the group that a group is now part of. */
    String nameOf(String group) {
        String name = group;
        while (nextOf.containsKey(name)) {
            name = nextOf.get(name);
        }
        return name;
    }
}
