// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Where the numbers of a file of PyTorch are. */
interface TorchStorages extends Closeable {

    /**
     * Refuses a storage that is not there, or not as long as the pickle says.
     *
     * @throws WeightsFormatException naming the storage
     */
    void require(TorchStorage storage) throws IOException;

    /** The bytes of a storage from one of them on; the stream is used up before the next one is asked for. */
    InputStream from(TorchStorage storage, long firstByte) throws IOException;
}
