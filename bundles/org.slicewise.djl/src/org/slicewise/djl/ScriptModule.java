// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * TorchScript text loaded into PyTorch: operations that DJL lacks, and whole networks as one native call.
 *
 * <p>A module may be called from several threads.
 */
final class ScriptModule implements AutoCloseable {

    private final PtSymbolBlock block;

    /**
     * Loads a text.
     *
     * @param manager owns the module and tells its device
     * @param methods TorchScript method definitions, indented by two blanks
     */
    ScriptModule(NDManager manager, String methods) {
        try {
            ByteArrayInputStream archive = new ByteArrayInputStream(ScriptArchive.of(methods));
            block = JniUtils.loadModule((PtNDManager) manager, archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed.", e);
        }
    }

    /**
     * The arrays as one argument of type {@code List[Tensor]}; an array outside of such a list is an argument of type
     * {@code Tensor}. DJL packs arguments by the names of arrays, so the arrays are named here, once.
     *
     * @param name a name that no other list of the same call has
     * @param arrays at least one, since an empty list cannot be passed
     */
    static NDList listArgument(String name, NDList arrays) {
        arrays.forEach(array -> array.setName(name + "[]"));
        return arrays;
    }

    /** Calls a method that asks for gradients or makes tensors that get them. The result belongs to the scope. */
    NDList train(NDManager scope, String method, NDList... arguments) {
        JniUtils.setGradMode(true);
        try {
            return run(scope, method, true, arguments);
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /** Calls a method in inference mode: its results can never get gradients. The result belongs to the scope. */
    NDList infer(NDManager scope, String method, NDList... arguments) {
        return run(scope, method, false, arguments);
    }

    /**
     * The array that names the method comes first, since the result goes to the manager of the first array. Grad mode
     * and the graph executor's optimisation belong to the calling thread; the optimisation would spend the first steps
     * on profiling.
     */
    private NDList run(NDManager scope, String method, boolean isTraining, NDList... arguments) {
        JniUtils.setGraphExecutorOptimize(false);
        try (NDArray name = scope.create(0f)) {
            name.setName("module_method:" + method);
            NDList all = new NDList(name);
            for (NDList argument : arguments) {
                all.addAll(argument);
            }
            return IValueUtils.forward(block, all, isTraining);
        }
    }

    @Override
    public void close() {
        block.close();
    }
}
