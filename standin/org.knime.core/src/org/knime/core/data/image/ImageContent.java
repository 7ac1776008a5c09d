// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.knime.core.data.DataCell;

/** An image in some format. */
public interface ImageContent {

    /** Draws the image into a rectangle of that size at the origin, as large as its proportions allow. */
    void paint(Graphics2D graphics, int width, int height);

    /** The size in pixels. */
    Dimension getPreferredSize();

    /** One line that describes the image. */
    String getSummary();

    /** A cell of this image. */
    DataCell toImageCell();

    /** Writes the image as a file of its format; the stream stays open. */
    void save(OutputStream out) throws IOException;
}
