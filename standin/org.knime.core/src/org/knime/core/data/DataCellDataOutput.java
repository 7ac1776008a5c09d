// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** What a {@link DataCellSerializer} writes to. */
public interface DataCellDataOutput extends DataOutput {

    /** Writes another cell, with its class. */
    void writeDataCell(DataCell cell) throws IOException;

    /** Writes a string of any length. */
    @Override
    void writeUTF(String text) throws IOException;
}
