// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;

/** A cell of a PNG image, made by {@link PNGImageCellFactory}. */
public class PNGImageCell extends DataCell implements PNGImageValue {

    private static final long serialVersionUID = 1L;
    private static final DataCellSerializer<PNGImageCell> SERIALIZER = new Serializer();

    private final byte[] png;

    PNGImageCell(PNGImageContent content) {
        png = content.getByteArray();
    }

    /** The serializer of these cells. */
    public static DataCellSerializer<PNGImageCell> getCellSerializer() {
        return SERIALIZER;
    }

    @Override
    public PNGImageContent getImageContent() {
        return new PNGImageContent(png);
    }

    /** The file name extension, without a dot. */
    public String getImageExtension() {
        return "png";
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return getImageContent().equals(((PNGImageCell) other).getImageContent());
    }

    @Override
    public int hashCode() {
        return getImageContent().hashCode();
    }

    @Override
    public String toString() {
        return getImageContent().getSummary();
    }

    private static final class Serializer implements DataCellSerializer<PNGImageCell> {

        @Override
        public void serialize(PNGImageCell cell, DataCellDataOutput out) throws IOException {
            cell.getImageContent().serialize(out);
        }

        @Override
        public PNGImageCell deserialize(DataCellDataInput in) throws IOException {
            return new PNGImageCell(PNGImageContent.deserialize(in));
        }
    }
}
