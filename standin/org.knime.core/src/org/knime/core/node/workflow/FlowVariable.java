// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.Arrays;
import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.StringType;
import org.slicewise.standin.access.VariableKind;

/** A named value that travels along the connections beside the data. Immutable. */
public final class FlowVariable {

    /** What the names of constants of the whole platform begin with. */
    public static final String GLOBAL_CONST_ID = "knime";

    /** The older kind of type; only a name in signatures here, {@link VariableType} is what variables have. */
    public static final class Type {

        private Type() {}
    }

    private final String name;
    private final VariableType<?> type;
    private final Object value;

    /** A variable of text. */
    public FlowVariable(String name, String value) {
        this(name, StringType.INSTANCE, value);
    }

    /** A variable of a double number. */
    public FlowVariable(String name, double value) {
        this(name, DoubleType.INSTANCE, value);
    }

    /** A variable of an integer. */
    public FlowVariable(String name, int value) {
        this(name, IntType.INSTANCE, value);
    }

    /** A variable of any type; the name and, but for text, the value must not be null. */
    public <T> FlowVariable(String name, VariableType<T> type, T value) {
        this.name = Objects.requireNonNull(name, "A flow variable must have a name.");
        this.type = Objects.requireNonNull(type, () -> "Flow variable \"" + name + "\" must have a type.");
        this.value = type == StringType.INSTANCE
                ? value
                : Objects.requireNonNull(value, () -> "Flow variable \"" + name + "\" must have a value.");
    }

    private FlowVariable(VariableType<?> type, Object value, String name) {
        this.name = name;
        this.type = type;
        this.value = value;
    }

    /** The same type and value under another name. */
    public FlowVariable withNewName(String newName) {
        return new FlowVariable(type, value, newName);
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** The type. */
    public VariableType<?> getVariableType() {
        return type;
    }

    /** The value, converted when it can be; an {@link IllegalArgumentException} naming both types otherwise. */
    public <T> T getValue(VariableType<T> expectedType) {
        if (!type.isConvertible(expectedType)) {
            throw new IllegalArgumentException("Flow variable \"" + name + "\" is of type " + type + " (value " + value
                    + "), which cannot be read as " + expectedType + ".");
        }
        return expectedType.getSimpleType().cast(type.kind().convert(value, expectedType.kind()));
    }

    /** The text; also numbers are given as text. */
    public String getStringValue() {
        return value == null ? null : getValue(StringType.INSTANCE);
    }

    /** The number; integers too. */
    public double getDoubleValue() {
        return getValue(DoubleType.INSTANCE);
    }

    /** The integer. */
    public int getIntValue() {
        return getValue(IntType.INSTANCE);
    }

    /** The value as text. */
    public String getValueAsString() {
        return String.valueOf(value);
    }

    /** Whether the variable is a constant of the whole platform. */
    public boolean isGlobalConstant() {
        return name.equals(GLOBAL_CONST_ID) || name.startsWith(GLOBAL_CONST_ID + ".");
    }

    /** Writes name, class and value. */
    public void save(NodeSettingsWO settings) {
        settings.addString("name", name);
        settings.addString("class", type.getIdentifier());
        switch (type.kind()) {
            case INTEGER -> settings.addInt("value", (Integer) value);
            case LONG -> settings.addLong("value", (Long) value);
            case DOUBLE -> settings.addDouble("value", (Double) value);
            case BOOLEAN -> settings.addBoolean("value", (Boolean) value);
            case STRING -> settings.addString("value", (String) value);
        }
    }

    /** The variable {@link #save(NodeSettingsWO)} wrote. */
    public static FlowVariable load(NodeSettingsRO settings) throws InvalidSettingsException {
        String name = settings.getString("name");
        String identifier = settings.getString("class");
        VariableKind kind;
        try {
            kind = VariableKind.valueOf(identifier);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Flow variable \"" + name + "\" has the class \"" + identifier + "\"; the stand-in knows "
                            + Arrays.toString(VariableKind.values()) + ".",
                    e);
        }
        return new FlowVariable(VariableTypes.of(kind), value(settings, kind), name);
    }

    private static Object value(NodeSettingsRO settings, VariableKind kind) throws InvalidSettingsException {
        return switch (kind) {
            case INTEGER -> settings.getInt("value");
            case LONG -> settings.getLong("value");
            case DOUBLE -> settings.getDouble("value");
            case BOOLEAN -> settings.getBoolean("value");
            case STRING -> settings.getString("value");
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowVariable variable
                && name.equals(variable.name)
                && type.equals(variable.type)
                && Objects.equals(value, variable.value);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + type + ": " + value + ")";
    }
}
