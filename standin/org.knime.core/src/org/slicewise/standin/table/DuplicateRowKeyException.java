// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

/** Two rows of a table have the same key. */
public final class DuplicateRowKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    DuplicateRowKeyException(String key) {
        super("Encountered duplicate row ID \"" + key + "\": the IDs of a table's rows must be unique.");
        this.key = key;
    }

    /** The key that came twice. */
    public String key() {
        return key;
    }
}
