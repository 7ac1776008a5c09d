// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.Locale;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringType;

/** One setting of a node, to be overwritten by a flow variable or given on as one. */
final class SettingValue {

    /** The types of settings a variable can stand for. */
    private enum Kind {
        STRING,
        INT,
        DOUBLE,
        LONG,
        BOOLEAN,
        FLOAT,
        SHORT,
        BYTE,
        CHAR
    }

    private final NodeSettings settings;
    private final String key;
    private final String path;
    private final Kind kind;

    private SettingValue(NodeSettings settings, String key, String path, Kind kind) {
        this.settings = settings;
        this.key = key;
        this.path = path;
        this.kind = kind;
    }

    /** The setting of this key; an {@link InvalidSettingsException} when there is none, or it is a whole group. */
    static SettingValue of(NodeSettings settings, String key, String path) throws InvalidSettingsException {
        if (!settings.containsKey(key)) {
            throw new InvalidSettingsException("A flow variable is meant for the setting \"" + path
                    + "\", but the node has no such setting; it has " + settings.keySet() + ".");
        }
        for (Kind kind : Kind.values()) {
            SettingValue candidate = new SettingValue(settings, key, path, kind);
            if (candidate.isReadable()) {
                return candidate;
            }
        }
        throw new InvalidSettingsException(
                "A flow variable is meant for the setting \"" + path + "\", which is not a single value.");
    }

    private boolean isReadable() {
        try {
            read();
            return true;
        } catch (InvalidSettingsException e) {
            return false;
        }
    }

    private Object read() throws InvalidSettingsException {
        return switch (kind) {
            case STRING -> settings.getString(key);
            case INT -> settings.getInt(key);
            case DOUBLE -> settings.getDouble(key);
            case LONG -> settings.getLong(key);
            case BOOLEAN -> settings.getBoolean(key);
            case FLOAT -> settings.getFloat(key);
            case SHORT -> settings.getShort(key);
            case BYTE -> settings.getByte(key);
            case CHAR -> settings.getChar(key);
        };
    }

    /** Gives the setting the variable's value; an {@link InvalidSettingsException} naming both when it does not fit. */
    void overwrite(FlowVariable variable) throws InvalidSettingsException {
        try {
            write(variable);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidSettingsException(
                    "Flow variable " + variable + " cannot be used for the setting \"" + path + "\", which is of type "
                            + kind.name().toLowerCase(Locale.ROOT) + ".",
                    e);
        }
    }

    private void write(FlowVariable variable) {
        switch (kind) {
            case STRING -> settings.addString(key, variable.getValue(StringType.INSTANCE));
            case INT -> settings.addInt(key, variable.getValue(IntType.INSTANCE));
            case LONG -> settings.addLong(key, variable.getValue(LongType.INSTANCE));
            case DOUBLE -> settings.addDouble(key, variable.getValue(DoubleType.INSTANCE));
            case FLOAT -> settings.addFloat(
                    key, variable.getValue(DoubleType.INSTANCE).floatValue());
            case BOOLEAN -> settings.addBoolean(key, truth(variable));
            case SHORT -> settings.addShort(key, (short) inRange(variable, Short.MIN_VALUE, Short.MAX_VALUE));
            case BYTE -> settings.addByte(key, (byte) inRange(variable, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case CHAR -> settings.addChar(key, character(variable));
        }
    }

    private static boolean truth(FlowVariable variable) {
        if (variable.getVariableType() == BooleanType.INSTANCE) {
            return variable.getValue(BooleanType.INSTANCE);
        }
        String text = text(variable);
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false: " + text);
        }
        return text.equals("true");
    }

    private static char character(FlowVariable variable) {
        String text = text(variable);
        if (text.length() != 1) {
            throw new IllegalArgumentException("Not one character: " + text);
        }
        return text.charAt(0);
    }

    private static String text(FlowVariable variable) {
        if (variable.getVariableType() != StringType.INSTANCE) {
            throw new IllegalArgumentException("Not a text: " + variable);
        }
        return String.valueOf(variable.getValue(StringType.INSTANCE));
    }

    private static int inRange(FlowVariable variable, int least, int most) {
        int value = variable.getValue(IntType.INSTANCE);
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not from " + least + " to " + most);
        }
        return value;
    }

    /** The setting as a variable of the type nearest to its own. */
    FlowVariable toVariable(String name) throws InvalidSettingsException {
        Object value = read();
        return switch (kind) {
            case STRING -> new FlowVariable(name, (String) value);
            case CHAR -> new FlowVariable(name, value.toString());
            case DOUBLE, FLOAT -> new FlowVariable(name, ((Number) value).doubleValue());
            case INT, SHORT, BYTE -> new FlowVariable(name, ((Number) value).intValue());
            case LONG -> variable(name, LongType.INSTANCE, (Long) value);
            case BOOLEAN -> variable(name, BooleanType.INSTANCE, (Boolean) value);
        };
    }

    private static <T> FlowVariable variable(String name, VariableType<T> type, T value) {
        return new FlowVariable(name, type, value);
    }
}
