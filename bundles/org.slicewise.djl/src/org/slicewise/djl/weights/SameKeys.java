// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.List;

/**
 * An encoder whose tensors have the same names here as in the project that published it.
 *
 * @param family the project and its networks
 * @param anchor a tensor that every such encoder has
 */
record SameKeys(String family, String anchor) implements KeyMap {

    @Override
    public List<String> keys(String tensor) {
        return List.of(tensor);
    }
}
