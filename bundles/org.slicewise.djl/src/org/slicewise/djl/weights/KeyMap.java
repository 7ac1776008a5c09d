// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.List;

/** How one project calls the tensors of an encoder in its files. */
interface KeyMap {

    /** The project and its networks, to be shown. */
    String family();

    /** A tensor of ours that every such encoder has, by which the family is told. */
    String anchor();

    /**
     * The keys in a file, without what may stand before all of them, for a tensor of ours.
     *
     * @param tensor a name without the prefix of the encoder, for instance {@code block1.0.attn.kv.weight}
     * @return usually one key; if more, the tensor is theirs one after the other along the first axis
     */
    List<String> keys(String tensor);
}
