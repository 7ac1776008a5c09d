// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.slicewise.standin.access.VariableKind;

/** The variable type of each kind of value. */
final class VariableTypes {

    private VariableTypes() {}

    static VariableType<?> of(VariableKind kind) {
        return switch (kind) {
            case INTEGER -> IntType.INSTANCE;
            case LONG -> LongType.INSTANCE;
            case DOUBLE -> DoubleType.INSTANCE;
            case BOOLEAN -> BooleanType.INSTANCE;
            case STRING -> StringType.INSTANCE;
        };
    }
}
