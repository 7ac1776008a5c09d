// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.DataInput;
import java.io.IOException;

/** What a {@link DataCellSerializer} reads from. */
public interface DataCellDataInput extends DataInput {

    /** The next cell, of whatever class it was written. */
    DataCell readDataCell() throws IOException;
}
