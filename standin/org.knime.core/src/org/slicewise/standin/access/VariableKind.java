// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of flow variable values the stand-in knows; the names are those in workflow files. */
public enum VariableKind {
    /** 32 bit integers. */
    INTEGER,
    /** 64 bit integers. */
    LONG,
    /** Double numbers. */
    DOUBLE,
    /** True or false. */
    BOOLEAN,
    /** Text. */
    STRING;

    /** The other kinds a value of this kind can be read as. */
    public Set<VariableKind> readableAs() {
        return switch (this) {
            case INTEGER -> EnumSet.of(LONG, DOUBLE, STRING);
            case LONG -> EnumSet.of(DOUBLE, STRING);
            case DOUBLE, BOOLEAN -> EnumSet.of(STRING);
            case STRING -> EnumSet.noneOf(VariableKind.class);
        };
    }

    /** The value as one of another kind; the kind must be this one or in {@link #readableAs()}. */
    public Object convert(Object value, VariableKind target) {
        if (target == this) {
            return value;
        }
        return switch (target) {
            case LONG -> ((Number) value).longValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case STRING -> value.toString();
            case INTEGER, BOOLEAN -> throw new IllegalArgumentException(this + " cannot be read as " + target + ".");
        };
    }
}
