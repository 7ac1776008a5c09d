// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;

/** A large cell. The stand-in writes it as any other; file store cells are the newer way. */
public abstract class BlobDataCell extends DataCell {

    private static final long serialVersionUID = 1L;

    /** Whether such cells are compressed when written. */
    public static final boolean USE_COMPRESSION = Boolean.parseBoolean("true");

    /** For subclasses. */
    public BlobDataCell() {}
}
