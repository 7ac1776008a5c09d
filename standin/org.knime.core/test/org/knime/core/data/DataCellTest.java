// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.slicewise.standin.access.CellOrder;
import org.slicewise.standin.access.CellStreams;

class DataCellTest {

    private static Arbitrary<DataCell> plainCells() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(IntCell::new),
                Arbitraries.longs().map(LongCell::new),
                Arbitraries.doubles().map(DoubleCell::new),
                Arbitraries.of(true, false).map(BooleanCell::get),
                Arbitraries.strings().map(StringCell::new),
                Arbitraries.strings().injectNull(0.3).map(MissingCell::new));
    }

    @Provide
    Arbitrary<DataCell> cells() {
        return Arbitraries.oneOf(
                plainCells(), plainCells().list().ofMaxSize(5).map(CollectionCellFactory::createListCell));
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF8040);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Property(tries = 300)
    void cellsComeBackFromAStream(@ForAll("cells") DataCell cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CellStreams.output(bytes).writeDataCell(cell);
        DataCell read =
                CellStreams.input(new ByteArrayInputStream(bytes.toByteArray())).readDataCell();
        assertEquals(cell, read);
        assertEquals(cell.hashCode(), read.hashCode());
        assertEquals(cell.getType(), read.getType());
    }

    @Example
    void stringsOfAnyLengthComeBack() throws IOException {
        for (int length : new int[] {0, 1, 16384, 16385, 200_000}) {
            StringCell cell = new StringCell("ä".repeat(length));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CellStreams.output(bytes).writeDataCell(cell);
            assertEquals(
                    cell,
                    CellStreams.input(new ByteArrayInputStream(bytes.toByteArray()))
                            .readDataCell());
        }
    }

    @Example
    void cellsAreEqualWhenOfTheSameClassAndContent() {
        assertNotEquals(new IntCell(1), new LongCell(1));
        assertNotEquals(new IntCell(1), DataType.getMissingCell());
        assertEquals(new MissingCell("a"), DataType.getMissingCell());
        assertEquals(new DoubleCell(Double.NaN), new DoubleCell(Double.NaN));
        assertEquals(new DoubleCell(0.0), new DoubleCell(-0.0));
        assertEquals(new DoubleCell(0.0).hashCode(), new DoubleCell(-0.0).hashCode());
        assertSame(BooleanCell.TRUE, BooleanCell.get(true));
        assertThrows(NullPointerException.class, () -> new StringCell(null));
    }

    @Example
    void cellsReadAsText() {
        assertEquals("1.0", new DoubleCell(1).toString());
        assertEquals("1.0E-5", new DoubleCell(1e-5).toString());
        assertEquals("7", new IntCell(7).toString());
        assertEquals("true", BooleanCell.TRUE.toString());
        assertEquals("?", DataType.getMissingCell().toString());
        assertEquals(
                "[1, a]",
                CollectionCellFactory.createListCell(List.of(new IntCell(1), new StringCell("a")))
                        .toString());
    }

    @Example
    void aListKnowsTheCommonTypeOfItsElements() {
        ListCell list = CollectionCellFactory.createListCell(
                new DefaultRow("r", new IntCell(1), new DoubleCell(2), DataType.getMissingCell()), new int[] {0, 1, 2});
        assertEquals(DoubleCell.TYPE, list.getElementType());
        assertEquals(ListCell.getCollectionType(DoubleCell.TYPE), list.getType());
        assertEquals(3, list.size());
        assertEquals(new DoubleCell(2), list.get(1));
        assertEquals(
                DataType.getType(DataCell.class),
                CollectionCellFactory.createListCell(List.of()).getElementType());
    }

    @Example
    void rowsHoldTheirCells() {
        DefaultRow row = new DefaultRow("r", 1.5, 2.5);
        assertEquals(new DefaultRow(new RowKey("r"), new DoubleCell(1.5), new DoubleCell(2.5)), row);
        assertEquals(2, row.getNumCells());
        assertEquals(new DefaultRow("s", new IntCell(1)), new DefaultRow("s", new DefaultRow("t", 1)));
        assertEquals(
                List.of(new StringCell("a")), new DefaultRow("u", "a").stream().toList());
        assertEquals("Row12", RowKey.createRowKey(12).toString());
        assertThrows(NullPointerException.class, () -> new DefaultRow("r", new IntCell(1), null));
        assertThrows(NullPointerException.class, () -> new RowKey(null));
    }

    @Example
    void cellsAreOrderedByNumberOrTextMissingFirst() {
        var numbers = CellOrder.of(DoubleCell.TYPE);
        assertTrue(numbers.compare(new IntCell(2), new DoubleCell(10)) < 0);
        assertTrue(numbers.compare(DataType.getMissingCell(), new DoubleCell(-10)) < 0);
        assertEquals(0, numbers.compare(DataType.getMissingCell(), new MissingCell("x")));
        assertTrue(CellOrder.of(StringCell.TYPE).compare(new StringCell("2"), new StringCell("10")) > 0);
    }

    @Example
    void imagesAreTheirPngFile() throws IOException {
        byte[] png = png();
        DataCell cell = PNGImageCellFactory.create(new ByteArrayInputStream(png));
        PNGImageContent content = ((PNGImageValue) cell).getImageContent();
        assertEquals(new Dimension(4, 3), content.getPreferredSize());
        assertEquals(cell, new PNGImageContent(png).toImageCell());
        assertEquals(PNGImageContent.TYPE, cell.getType());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellStreams.output(out).writeDataCell(cell);
        assertEquals(
                cell,
                CellStreams.input(new ByteArrayInputStream(out.toByteArray())).readDataCell());
        assertThrows(IllegalArgumentException.class, () -> PNGImageCellFactory.create(new byte[20]));
    }

    @Example
    void imagesAreDrawnInTheirProportions() throws IOException {
        BufferedImage target = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        new PNGImageContent(png()).paint(graphics, 8, 8);
        graphics.dispose();
        assertEquals(0xFFFF8040, target.getRGB(0, 0));
        assertEquals(0xFF000000, target.getRGB(7, 5));
        assertEquals(0, target.getRGB(0, 6), "8 x 6 pixels are drawn");
    }

    @Example
    void aCellWithoutSerializerSaysSo() {
        DataCell cell = new DataCell() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean equalsDataCell(DataCell other) {
                return true;
            }

            @Override
            public int hashCode() {
                return 0;
            }

            @Override
            public String toString() {
                return "";
            }
        };
        IOException failure = assertThrows(IOException.class, () -> CellStreams.output(new ByteArrayOutputStream())
                .writeDataCell(cell));
        assertTrue(failure.getMessage().contains("org.knime.core.DataType"), failure.getMessage());
    }
}
