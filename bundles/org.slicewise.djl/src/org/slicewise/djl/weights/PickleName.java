// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of Python that a file of tensors may use, and what they stand for here. */
enum PickleName {
    ORDERED_DICT("collections.OrderedDict"),
    TENSOR("torch._utils._rebuild_tensor_v2"),
    /** As PyTorch wrote it before version 0.4. */
    OLD_TENSOR("torch._utils._rebuild_tensor"),
    PARAMETER("torch._utils._rebuild_parameter"),
    /** As PyTorch wrote it before version 0.4. */
    OLD_PARAMETER("torch.nn.parameter.Parameter"),
    SIZE("torch.Size"),
    DEVICE("torch.device"),
    FLOAT("torch.FloatStorage", ElementType.F32),
    HALF("torch.HalfStorage", ElementType.F16),
    BFLOAT16("torch.BFloat16Storage", ElementType.BF16),
    DOUBLE("torch.DoubleStorage", ElementType.F64),
    LONG("torch.LongStorage", ElementType.I64),
    INT("torch.IntStorage", ElementType.I32),
    SHORT("torch.ShortStorage", ElementType.I16),
    CHAR("torch.CharStorage", ElementType.I8),
    BYTE("torch.ByteStorage", ElementType.U8),
    BOOL("torch.BoolStorage", ElementType.BOOL),
    UNTYPED("torch.storage.UntypedStorage", ElementType.U8);

    private static final Map<String, PickleName> BY_NAME = new HashMap<>();

    static {
        for (PickleName one : values()) {
            BY_NAME.put(one.python, one);
        }
    }

    private final String python;
    private final ElementType type;

    PickleName(String python) {
        this(python, null);
    }

    PickleName(String python, ElementType type) {
        this.python = python;
        this.type = type;
    }

    /** What a name with its module stands for, if it may be used. */
    static Optional<PickleName> of(String python) {
        return Optional.ofNullable(BY_NAME.get(python));
    }

    /** Of which numbers it is a storage, if it is one. */
    Optional<ElementType> storageType() {
        return Optional.ofNullable(type);
    }

    @Override
    public String toString() {
        return python;
    }
}
