// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tensors of what a file of PyTorch holds: a dict of them, or a dict that has it in one of the usual places. */
final class StateDict {

    /** Under these keys people save a state_dict beside what else they keep of a training. */
    private static final List<String> PLACES = List.of("state_dict", "model_state_dict", "model");

    private static final int DEEPEST = 3;

    private StateDict() {}

    /**
     * The tensors by their names, in the order of the file; what else is in the same dict is no weight and left out. One of
     * the usual places comes before what lies beside it.
     *
     * @throws WeightsFormatException if there are none
     */
    static Map<String, TorchTensor> tensors(Path file, Object root) throws WeightsFormatException {
        Map<String, TorchTensor> tensors = root instanceof PickleDict dict ? within(dict, DEEPEST) : Map.of();
        if (tensors.isEmpty()) {
            throw new WeightsFormatException(file, "a dict of tensors, at once or below one of " + PLACES, found(root));
        }
        return tensors;
    }

    private static Map<String, TorchTensor> within(PickleDict dict, int depth) {
        return PLACES.stream()
                .filter(place -> depth > 1)
                .map(dict.entries()::get)
                .filter(PickleDict.class::isInstance)
                .map(place -> within((PickleDict) place, depth - 1))
                .filter(tensors -> !tensors.isEmpty())
                .findFirst()
                .orElseGet(() -> directly(dict));
    }

    private static Map<String, TorchTensor> directly(PickleDict dict) {
        Map<String, TorchTensor> tensors = new LinkedHashMap<>();
        dict.entries().forEach((key, value) -> {
            if (key instanceof String name && value instanceof TorchTensor tensor) {
                tensors.put(name, tensor);
            }
            if (key instanceof String name && value instanceof TorchParameter parameter && parameter.data() != null) {
                tensors.put(name, parameter.data());
            }
        });
        return Collections.unmodifiableMap(tensors);
    }

    private static String found(Object root) {
        return root instanceof PickleDict dict
                ? "a dict with " + dict.entries().keySet().stream().limit(8).toList()
                : PickleNames.kind(root);
    }
}
