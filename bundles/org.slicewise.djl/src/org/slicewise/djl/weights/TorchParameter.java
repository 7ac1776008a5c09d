// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

/** A parameter of an old file of PyTorch, which is made first and filled later. */
final class TorchParameter {

    private TorchTensor data;

    TorchParameter(TorchTensor data) {
        this.data = data;
    }

    /** Its tensor; null as long as it has none. */
    TorchTensor data() {
        return data;
    }

    void setData(TorchTensor data) {
        this.data = data;
    }
}
