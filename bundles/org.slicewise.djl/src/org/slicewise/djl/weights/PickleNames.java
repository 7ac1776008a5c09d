// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What the allowed names of a pickle make of their arguments: facts about tensors, without a call of anything. */
final class PickleNames {

    private static final int MOST_AXES = 16;
    private static final int MOST_PAIRS = 1 << 20;

    private final PickleInput in;
    private final Map<String, TorchStorage> storages;

    /** Entries of dicts made from lists of pairs so far: a short pickle can name one long list many times. */
    private int pairs;

    PickleNames(PickleInput in, Map<String, TorchStorage> storages) {
        this.in = in;
        this.storages = storages;
    }

    /**
     * What a name stands for.
     *
     * @throws WeightsFormatException if it is not among the allowed ones; the text has it
     */
    PickleName name(String module, String name) throws WeightsFormatException {
        String python = module + "." + name;
        return PickleName.of(python)
                .orElseThrow(() -> in.refusal(
                        "tensors alone (a state_dict of PyTorch)",
                        "the name %s, which could run code; save the state_dict alone, or convert the file to safetensors,"
                                .formatted(python)));
    }

    /** What a called name gives. */
    Object called(Object function, Object arguments) throws WeightsFormatException {
        List<Object> given = items(arguments);
        if (function instanceof PickleName name && name.storageType().isEmpty()) {
            switch (name) {
                case ORDERED_DICT -> {
                    return orderedDict(given);
                }
                case TENSOR, OLD_TENSOR -> {
                    return tensor(given, name == PickleName.TENSOR ? 6 : 4);
                }
                case PARAMETER -> {
                    return tensorOf(given.isEmpty() ? null : given.get(0));
                }
                case SIZE -> {
                    return given.size() == 1 ? given.get(0) : null;
                }
                case DEVICE -> {
                    return null;
                }
                default -> {}
            }
        }
        throw in.refusal("a function that makes a tensor", "a call of " + kind(function));
    }

    /** Python 2 gives the entries as a list of pairs. */
    private PickleDict orderedDict(List<Object> given) throws WeightsFormatException {
        PickleDict dict = new PickleDict();
        for (Object pair : given.isEmpty() ? List.of() : items(given.get(0))) {
            List<Object> keyAndValue = items(pair);
            if (keyAndValue.size() != 2 || ++pairs > MOST_PAIRS) {
                throw in.refusal("at most %,d pairs for an OrderedDict".formatted(MOST_PAIRS), "others or more");
            }
            dict.put(in, keyAndValue.get(0), keyAndValue.get(1));
        }
        return dict;
    }

    private TorchTensor tensor(List<Object> given, int least) throws WeightsFormatException {
        if (given.size() < least || !(given.get(0) instanceof TorchStorage storage)) {
            throw in.refusal("a storage, an offset, sizes and strides of a tensor", "something else");
        }
        TorchTensor tensor = new TorchTensor(storage, whole(given.get(1)), wholes(given.get(2)), wholes(given.get(3)));
        if (!tensor.isWithinStorage()) {
            throw in.refusal("a tensor within its storage", tensor.toString());
        }
        return tensor;
    }

    /** What a made object is. */
    Object made(Object type, Object arguments) throws WeightsFormatException {
        List<Object> given = items(arguments);
        if (type == PickleName.OLD_PARAMETER) {
            return new TorchParameter(given.isEmpty() ? null : tensorOf(given.get(0)));
        }
        throw in.refusal("a parameter to make", kind(type));
    }

    /** Fills what was made before: attributes of a dict, which are of no use here, and the tensor of a parameter. */
    void setState(Object object, Object state) throws WeightsFormatException {
        if (object instanceof TorchParameter parameter && state instanceof PickleTuple tuple) {
            if (tuple.items().size() == 5) {
                parameter.setData(tensorOf(tuple.items().get(0)));
            }
            return;
        }
        if (!(object instanceof PickleDict && state instanceof PickleDict)) {
            throw in.refusal("attributes of a dict or parameter", "%s for %s".formatted(kind(state), kind(object)));
        }
    }

    /** The storage that stands outside of the pickle: {@code ("storage", type, key, device, count)}. */
    TorchStorage storage(Object id) throws WeightsFormatException {
        List<Object> facts = items(id);
        boolean known = facts.size() >= 5
                && "storage".equals(facts.get(0))
                && facts.get(1) instanceof PickleName
                && facts.get(2) instanceof String;
        if (!known) {
            throw in.refusal("a storage by type, key, device and size", "something else");
        }
        requireWholeStorage(facts);
        PickleName name = (PickleName) facts.get(1);
        ElementType type = name.storageType().orElseThrow(() -> in.refusal("the type of a storage", name.toString()));
        TorchStorage storage = new TorchStorage((String) facts.get(2), type, whole(facts.get(4)));
        TorchStorage before = storages.putIfAbsent(storage.key(), storage);
        if (before != null && !before.equals(storage)) {
            throw in.refusal(before.toString(), storage.toString());
        }
        return storage;
    }

    /** Old files may have a part of a storage there. */
    private void requireWholeStorage(List<Object> facts) throws WeightsFormatException {
        if (facts.size() > 5 && facts.get(5) != null) {
            throw in.refusal("whole storages", "a view of one; save the file anew with PyTorch 1.6 or later,");
        }
    }

    private TorchTensor tensorOf(Object object) throws WeightsFormatException {
        if (object instanceof TorchParameter parameter && parameter.data() != null) {
            return parameter.data();
        }
        if (object instanceof TorchTensor tensor) {
            return tensor;
        }
        throw in.refusal("a tensor", kind(object));
    }

    private List<Object> items(Object object) throws WeightsFormatException {
        if (object instanceof PickleTuple tuple) {
            return tuple.items();
        }
        if (object instanceof ArrayList<?> list) {
            return Collections.unmodifiableList(list);
        }
        throw in.refusal("a tuple", kind(object));
    }

    private List<Long> wholes(Object object) throws WeightsFormatException {
        List<Object> items = items(object);
        if (items.size() > MOST_AXES) {
            throw in.refusal("a tensor of at most %d axes".formatted(MOST_AXES), "%d".formatted(items.size()));
        }
        List<Long> wholes = new ArrayList<>();
        for (Object item : items) {
            wholes.add(whole(item));
        }
        return wholes;
    }

    private long whole(Object object) throws WeightsFormatException {
        if (object instanceof Long number && number >= 0) {
            return number;
        }
        throw in.refusal("a whole number from 0 on", object instanceof Number ? object.toString() : kind(object));
    }

    /** What an object is, without a look into it: it may hold itself. */
    static String kind(Object object) {
        if (object instanceof PickleName name) {
            return name.toString();
        }
        return object == null ? "None" : object.getClass().getSimpleName();
    }
}
