// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Files;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Writes a segmenter to a file that every Slicewise can use. */
final class SegmenterWriterNodeModel extends SettingsNodeModel<SegmenterWriterSettings.Values> {

    SegmenterWriterNodeModel() {
        super(new PortType[] {SegmenterPortObject.TYPE}, new PortType[0], SegmenterWriterSettings::new);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in) throws InvalidSettingsException {
        values();
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(PortObject[] in, ExecutionContext exec) throws Exception {
        SegmenterWriterSettings.Values values = values();
        if (!values.replace() && Files.exists(values.file())) {
            throw new IOException(
                    "%s is there already; choose another file, or let it be replaced.".formatted(values.file()));
        }
        WholeFile.write(values.file(), to -> Files.copy(((SegmenterPortObject) in[0]).file(), to));
        getLogger().info("Wrote " + values.file());
        return new PortObject[0];
    }
}
