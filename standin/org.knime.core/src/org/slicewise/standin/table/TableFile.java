// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.filestore.FileStoreRegistry;

/**
 * A table in a folder: {@code spec.xml}, {@code data.xml} and {@code data.zip}. The names are KNIME's, what is in the
 * last two is the stand-in's own; a folder KNIME wrote is refused.
 */
public final class TableFile {

    private static final String FORMAT = "slicewise-standin-table-1";
    private static final String ENTRY = "rows.bin";

    private TableFile() {}

    /** Writes a table into an existing folder. */
    public static void save(BufferedDataTable table, Path folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        NodeSettings spec = new NodeSettings("spec.xml");
        table.getDataTableSpec().save(spec);
        try (OutputStream out = Files.newOutputStream(folder.resolve("spec.xml"))) {
            spec.saveToXML(out);
        }
        NodeSettings data = new NodeSettings("data.xml");
        data.addString("format", FORMAT);
        data.addLong("rows", table.size());
        data.addInt("columns", table.getDataTableSpec().getNumColumns());
        try (OutputStream out = Files.newOutputStream(folder.resolve("data.xml"))) {
            data.saveToXML(out);
        }
        saveRows(table, folder.resolve("data.zip"), exec);
    }

    private static void saveRows(BufferedDataTable table, Path file, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        zip.putNextEntry(new ZipEntry(ENTRY));
        try (RowFileWriter writer = new RowFileWriter(zip);
                CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                writer.write(rows.next());
            }
        }
    }

    /** The table in a folder; its rows stay there and are read when they are asked for. */
    public static BufferedDataTable load(Path folder, FileStoreRegistry fileStores)
            throws IOException, InvalidSettingsException {
        NodeSettingsRO data = NodeSettings.loadFromXML(Files.newInputStream(folder.resolve("data.xml")));
        if (!FORMAT.equals(data.getString("format", null))) {
            throw new IOException("The table in " + folder + " was not written by the stand-in.");
        }
        NodeSettingsRO specSettings = NodeSettings.loadFromXML(Files.newInputStream(folder.resolve("spec.xml")));
        DataTableSpec spec = DataTableSpec.load(specSettings);
        Path file = folder.resolve("data.zip");
        FileRows rows = new FileRows(() -> openRows(file), fileStores, data.getInt("columns"), data.getLong("rows"));
        return Doors.TABLE.open().table(spec, rows);
    }

    private static InputStream openRows(Path file) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(ENTRY)) {
            zip.close();
            throw new IOException(file + " holds no rows.");
        }
        return zip;
    }
}
