// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.knime.core.data.DataCell;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;

/** Writes a table and a picture into a folder, and says in the log what they are and where. */
final class ResultsWriterNodeModel extends SettingsNodeModel<ResultsWriterSettings.Values> {

    private static final int LOGGED_ROWS = 100;

    ResultsWriterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE, ImagePortObject.TYPE_OPTIONAL},
                new PortType[0],
                ResultsWriterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        values();
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        ResultsWriterSettings.Values values = values();
        BufferedDataTable table = (BufferedDataTable) in[0];
        WholeFile.write(values.file("csv"), out -> writeRows(table, values.rowIds(), out, exec));
        if (in[1] != null) {
            byte[] picture = png((ImagePortObject) in[1]);
            WholeFile.write(values.file("png"), out -> out.write(picture));
        }
        if (values.log()) {
            log(table, values.rowIds());
        }
        getLogger().info("Wrote %s (%d rows)".formatted(values.file("csv"), table.size()));
        if (in[1] != null) {
            getLogger().info("Wrote " + values.file("png"));
        }
        return new PortObject[0];
    }

    private static void writeRows(BufferedDataTable table, boolean rowIds, OutputStream out, ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        RowTexts texts = new RowTexts(table.getDataTableSpec(), rowIds);
        out.write(CsvRow.of(texts.titles()).getBytes(StandardCharsets.UTF_8));
        long done = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                exec.setProgress((double) done++ / table.size());
                out.write(CsvRow.of(texts.exact(rows.next())).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void log(BufferedDataTable table, boolean rowIds) {
        RowTexts texts = new RowTexts(table.getDataTableSpec(), rowIds);
        TextTable aligned = new TextTable(texts.titles(), texts.toTheRight());
        try (CloseableRowIterator rows = table.iterator()) {
            for (int row = 0; row < LOGGED_ROWS && rows.hasNext(); row++) {
                aligned.add(texts.rounded(rows.next()));
            }
        }
        aligned.lines().forEach(getLogger()::info);
        if (table.size() > LOGGED_ROWS) {
            getLogger().info("... and %d rows more".formatted(table.size() - LOGGED_ROWS));
        }
    }

    private static byte[] png(ImagePortObject picture) throws IOException {
        DataCell cell = picture.toDataCell();
        if (cell instanceof PNGImageValue png) {
            return png.getImageContent().getByteArray();
        }
        throw new IOException("The picture is not a PNG but %s; only PNG pictures are written."
                .formatted(cell.getType().getName()));
    }
}
