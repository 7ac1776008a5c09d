// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;

/** Writes what a note says, and the picture's size. */
public final class NoteReaderFactory extends TrialFactory {

    @Override
    public TrialModel createNodeModel() {
        return new Model();
    }

    private static final class Model extends TrialModel {

        private String file = "written.txt";

        Model() {
            super(new PortType[] {NoteObject.TYPE, ImagePortObject.TYPE}, new PortType[0]);
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] specs) {
            return new PortObjectSpec[0];
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
            PNGImageValue picture = (PNGImageValue) ((ImagePortObject) in[1]).toDataCell();
            String size = picture.getImageContent().getPreferredSize().width + " wide";
            Files.write(Path.of(file), List.of(((NoteObject) in[0]).content(), size));
            return new PortObject[0];
        }

        @Override
        void save(NodeSettingsWO settings) {
            settings.addString("file", file);
        }

        @Override
        void check(NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getString("file");
        }

        @Override
        void load(NodeSettingsRO settings) throws InvalidSettingsException {
            file = settings.getString("file");
        }
    }
}
