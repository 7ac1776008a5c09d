// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.Collections;
import java.util.List;

/** A tuple of a pickle. It may hold itself: nothing of it is compared, hashed or shown. */
final class PickleTuple {

    private final List<Object> items;

    PickleTuple(List<Object> items) {
        this.items = Collections.unmodifiableList(items);
    }

    List<Object> items() {
        return items;
    }
}
