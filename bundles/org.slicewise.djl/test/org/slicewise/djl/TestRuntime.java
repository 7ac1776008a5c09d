// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;

/** What the tests of native code have in common. */
final class TestRuntime {

    private TestRuntime() {}

    /** An owner of memory on the CPU, on a thread that is ready for native work. */
    static NDManager manager() {
        DjlRuntime runtime = DjlRuntime.get();
        runtime.prepareThread();
        return runtime.newManager(Device.cpu());
    }

    /** The values of {@code scale * sin(step * i)}. */
    static float[] sines(int size, double scale, double step) {
        float[] values = new float[size];
        IntStream.range(0, size).forEach(i -> values[i] = (float) (scale * Math.sin(step * i)));
        return values;
    }

    static NDArray array(NDManager manager, float[] values, long... shape) {
        return manager.create(values, new Shape(shape));
    }
}
