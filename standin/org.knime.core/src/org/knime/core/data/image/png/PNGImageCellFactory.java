// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/** Makes cells of PNG files. */
public class PNGImageCellFactory {

    /** The type of the cells. */
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    /** A factory for {@link #createCell}. */
    public PNGImageCellFactory() {}

    /** A cell of the bytes of a PNG file; IllegalArgumentException when they are none. */
    public static DataCell create(byte[] png) {
        return new PNGImageCell(new PNGImageContent(png));
    }

    /** A cell of a PNG file read to its end; the stream stays open. */
    public static DataCell create(InputStream in) throws IOException {
        return new PNGImageCell(new PNGImageContent(in));
    }

    /** A cell of a PNG file read to its end; the stream stays open. */
    public DataCell createCell(InputStream in) throws IOException {
        return create(in);
    }

    /** The type of the cells. */
    public DataType getDataType() {
        return TYPE;
    }
}
