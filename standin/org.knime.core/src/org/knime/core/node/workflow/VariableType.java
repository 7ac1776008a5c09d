// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.LinkedHashSet;
import java.util.Set;
import org.slicewise.standin.access.VariableKind;

/**
 * The type of a flow variable's value.
 *
 * @param <T> the class values are of
 */
public abstract class VariableType<T> {

    /** For subclasses. */
    public VariableType() {}

    /** The class values are of. */
    public abstract Class<T> getSimpleType();

    /** The name the type has in workflow files, for instance {@code INTEGER}. */
    public String getIdentifier() {
        return kind().name();
    }

    /** The types a value of this type can be read as; this type is one of them. */
    public Set<VariableType<?>> getConvertibleTypes() {
        Set<VariableType<?>> types = new LinkedHashSet<>();
        types.add(this);
        kind().readableAs().forEach(k -> types.add(VariableTypes.of(k)));
        return types;
    }

    /** Whether a value of this type can be read as one of the other type. */
    public final boolean isConvertible(VariableType<?> toType) {
        return getConvertibleTypes().contains(toType);
    }

    @Override
    public String toString() {
        return getIdentifier();
    }

    VariableKind kind() {
        return VariableKind.STRING;
    }

    /** Text. */
    public static final class StringType extends VariableType<String> {

        /** The one instance. */
        public static final StringType INSTANCE = new StringType();

        private StringType() {}

        @Override
        public Class<String> getSimpleType() {
            return String.class;
        }
    }

    /** 32 bit integers, readable as long integers, double numbers and text. */
    public static final class IntType extends VariableType<Integer> {

        /** The one instance. */
        public static final IntType INSTANCE = new IntType();

        private IntType() {}

        @Override
        public Class<Integer> getSimpleType() {
            return Integer.class;
        }

        @Override
        VariableKind kind() {
            return VariableKind.INTEGER;
        }
    }

    /** 64 bit integers, readable as double numbers and text. */
    public static final class LongType extends VariableType<Long> {

        /** The one instance. */
        public static final LongType INSTANCE = new LongType();

        private LongType() {}

        @Override
        public Class<Long> getSimpleType() {
            return Long.class;
        }

        @Override
        VariableKind kind() {
            return VariableKind.LONG;
        }
    }

    /** Double numbers, readable as text. */
    public static final class DoubleType extends VariableType<Double> {

        /** The one instance. */
        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {}

        @Override
        public Class<Double> getSimpleType() {
            return Double.class;
        }

        @Override
        VariableKind kind() {
            return VariableKind.DOUBLE;
        }
    }

    /** True or false, readable as text. */
    public static final class BooleanType extends VariableType<Boolean> {

        /** The one instance. */
        public static final BooleanType INSTANCE = new BooleanType();

        private BooleanType() {}

        @Override
        public Class<Boolean> getSimpleType() {
            return Boolean.class;
        }

        @Override
        VariableKind kind() {
            return VariableKind.BOOLEAN;
        }
    }
}
