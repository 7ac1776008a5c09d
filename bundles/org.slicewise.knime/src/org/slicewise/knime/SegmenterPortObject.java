// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A trained segmenter, in a file that KNIME keeps with the workflow. */
public final class SegmenterPortObject extends FileStorePortObject {

    /** The type of ports of segmenters. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(SegmenterPortObject.class);

    private final SegmenterPortObjectSpec spec;

    /** The port object of a segmenter that has been saved to the store. */
    SegmenterPortObject(FileStore store, SegmenterPortObjectSpec spec) {
        super(List.of(store));
        this.spec = spec;
    }

    private SegmenterPortObject(SegmenterPortObjectSpec spec) {
        this.spec = spec;
    }

    /** Where the segmenter is saved. */
    Path file() {
        return getFileStore(0).getFile().toPath();
    }

    @Override
    public String getSummary() {
        return spec.summary();
    }

    @Override
    public SegmenterPortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public JComponent[] getViews() {
        return spec.getViews();
    }

    /** Stores nothing: KNIME keeps the spec and the file. */
    public static final class Serializer extends PortObjectSerializer<SegmenterPortObject> {

        @Override
        public void savePortObject(SegmenterPortObject object, PortObjectZipOutputStream to, ExecutionMonitor monitor) {
            // Spec and file are all there is.
        }

        @Override
        public SegmenterPortObject loadPortObject(
                PortObjectZipInputStream from, PortObjectSpec spec, ExecutionMonitor monitor) {
            return new SegmenterPortObject((SegmenterPortObjectSpec) spec);
        }
    }
}
