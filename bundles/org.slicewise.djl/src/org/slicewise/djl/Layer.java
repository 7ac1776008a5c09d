// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/** A part of a network whose parameters are declared, to be applied wherever it stands. */
@FunctionalInterface
interface Layer {

    /**
     * Adds the lines that apply the layer.
     *
     * @param input a variable or parameter of the text
     * @return the variable with the result
     */
    String on(String input);

    /** This layer followed by another one. */
    default Layer then(Layer next) {
        return input -> next.on(on(input));
    }
}
