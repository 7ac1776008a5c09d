// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What travels along a connection once a node has been executed. */
public interface PortObject {

    /** The port type that accepts every object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** The port type that accepts every object or nothing. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /** One line for the port's tooltip. */
    String getSummary();

    /**
     * What was promised of this object before it existed. Implementations declare their own spec class as the return
     * type: the port type takes it from there.
     */
    PortObjectSpec getSpec();

    /** The panels that show the object in a workbench; may be null or empty. */
    JComponent[] getViews();

    /**
     * Writes objects of one class to a zip stream and reads them back.
     *
     * @param <T> the object class
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        /** Called by the extension registry. */
        public PortObjectSerializer() {}

        /** Writes the object's entries to the stream. */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;

        /** The object whose entries the stream holds; its spec was read before. */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;
    }
}
