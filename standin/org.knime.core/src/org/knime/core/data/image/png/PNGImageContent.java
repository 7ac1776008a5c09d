// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** The bytes of a PNG file. They are looked at when the image or its size is asked for. */
public class PNGImageContent implements ImageContent {

    /** The type of cells of such images. */
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final byte[] png;

    /** Of the bytes of a PNG file, which are taken and not copied; IllegalArgumentException when they are none. */
    public PNGImageContent(byte[] png) {
        if (png.length < SIGNATURE.length || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new IllegalArgumentException("These " + png.length + " bytes do not begin as a PNG file does.");
        }
        this.png = png;
    }

    /** Of a PNG file read to its end; the stream stays open. */
    public PNGImageContent(InputStream in) throws IOException {
        this(in.readAllBytes());
    }

    static PNGImageContent deserialize(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("A PNG image cannot have " + length + " bytes: these are not the bytes of a cell.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new PNGImageContent(bytes);
    }

    /** Writes the number of bytes and the bytes. */
    public void serialize(DataCellDataOutput out) throws IOException {
        out.writeInt(png.length);
        out.write(png);
    }

    /** A copy of the bytes of the file. */
    public byte[] getByteArray() {
        return png.clone();
    }

    /** The bytes of the file themselves: not to be changed. */
    public byte[] getByteArrayReference() {
        return png;
    }

    /** The decoded image; fresh each time. */
    public Image getImage() {
        return decoded();
    }

    private BufferedImage decoded() {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IOException("no image reader knows them");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The " + png.length + " bytes of a PNG image cannot be decoded: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            return new Dimension(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException e) {
            throw new UncheckedIOException("The header of a PNG image cannot be read: " + e.getMessage() + ".", e);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        BufferedImage image = decoded();
        double scale = Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(
                image,
                0,
                0,
                (int) Math.round(image.getWidth() * scale),
                (int) Math.round(image.getHeight() * scale),
                null);
    }

    @Override
    public String getSummary() {
        Dimension size = getPreferredSize();
        return "PNG image of " + size.width + " x " + size.height + " pixels";
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public void save(OutputStream out) throws IOException {
        out.write(png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PNGImageContent content && Arrays.equals(png, content.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
