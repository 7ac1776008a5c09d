// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a golden file asks for. */
@FunctionalInterface
interface GoldenCheck {

    /**
     * Computes the figures.
     *
     * @param scope owns what is made meanwhile and tells the device; the thread must be ready for native work
     */
    List<GoldenFigure> figures(NDManager scope);

    /** Understands the files of one kind. */
    @FunctionalInterface
    interface Reader {

        /**
         * What the object of a file asks for.
         *
         * @throws IllegalArgumentException if a member is missing, unknown or impossible; the text names it
         */
        GoldenCheck of(JsonNode root);
    }
}
