// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Objects;

/** A leaf of the settings tree. Only a string can be null. */
final class ValueEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1L;

    private final EntryType type;
    private final Serializable value;

    ValueEntry(String key, EntryType type, Serializable value) {
        super(key);
        if (value == null && type != EntryType.STRING) {
            throw new IllegalArgumentException(
                    "The setting \"" + key + "\" is a " + type.component() + " and cannot be null.");
        }
        this.type = type;
        this.value = value;
    }

    EntryType type() {
        return type;
    }

    Serializable value() {
        return value;
    }

    @Override
    public String toStringValue() {
        return value == null ? null : value.toString();
    }

    @Override
    boolean hasIdenticalValue(AbstractConfigEntry other) {
        ValueEntry entry = (ValueEntry) other;
        return type == entry.type && Objects.equals(value, entry.value);
    }

    @Override
    ValueEntry copy(String newKey) {
        return new ValueEntry(newKey, type, value);
    }
}
