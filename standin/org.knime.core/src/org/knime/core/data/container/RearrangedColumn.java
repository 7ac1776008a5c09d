// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;

/** One column of a rearranged table: an old one (no factory) or one of a factory's new ones. */
record RearrangedColumn(DataColumnSpec spec, CellFactory factory, int index) {

    boolean isNew() {
        return factory != null;
    }
}
