// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Writes the variables, then the rows of its tables, of which the second may be absent; or only how many rows. */
public final class WriterFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private String file = "written.txt";
        private boolean countOnly;

        Model() {
            super(new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE_OPTIONAL}, new PortType[0]);
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] specs) {
            return new PortObjectSpec[0];
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
            List<String> lines = new ArrayList<>();
            new TreeMap<>(getAvailableFlowVariables()).forEach((n, v) -> lines.add(n + "=" + v.getValueAsString()));
            for (PortObject table : in) {
                if (table != null) {
                    add((BufferedDataTable) table, lines);
                }
            }
            Files.write(Path.of(file), lines);
            return new PortObject[0];
        }

        private void add(BufferedDataTable table, List<String> lines) {
            if (countOnly) {
                lines.add(table.size() + " rows");
                return;
            }
            for (DataRow row : table) {
                StringBuilder line = new StringBuilder(row.getKey().getString());
                for (DataCell cell : row) {
                    line.append(' ').append(cell);
                }
                lines.add(line.toString());
            }
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addString("file", file);
            settings.addBoolean("countOnly", countOnly);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getString("file");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            file = settings.getString("file");
            countOnly = settings.getBoolean("countOnly", false);
        }
    }
}
