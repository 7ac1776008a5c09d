// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Objects;
import java.util.stream.Stream;

/** The RowID: the text by which a row is known in its table. */
public final class RowKey {

    private final String id;

    /** Of a text that is not null. */
    public RowKey(String id) {
        this.id = Objects.requireNonNull(id, "A RowID cannot be null.");
    }

    /** The default RowID of the row with that number, counted from 0: {@code Row0}, {@code Row1}, ... */
    public static RowKey createRowKey(int row) {
        return createRowKey((long) row);
    }

    /** The default RowID of the row with that number, counted from 0: {@code Row0}, {@code Row1}, ... */
    public static RowKey createRowKey(long row) {
        return new RowKey("Row" + row);
    }

    /** The text. */
    public String getString() {
        return id;
    }

    /** This key itself. */
    public RowKey materializeRowKey() {
        return this;
    }

    /** The keys of these texts. */
    public static RowKey[] toRowKeys(String... ids) {
        return Stream.of(ids).map(RowKey::new).toArray(RowKey[]::new);
    }

    /** The texts of these keys. */
    public static String[] toStrings(RowKey... keys) {
        return Stream.of(keys).map(RowKey::getString).toArray(String[]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
