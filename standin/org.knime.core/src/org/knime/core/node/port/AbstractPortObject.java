// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that writes itself to zip streams; has a public constructor without parameters. */
public abstract class AbstractPortObject implements PortObject {

    /** For subclasses, and for reading. */
    public AbstractPortObject() {}

    /** Writes this object's entries. */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Reads this object's entries into a fresh instance. */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * The serializer that delegates to the object itself.
     *
     * @param <T> the object class, read by reflection from the subclass's declaration
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
            extends PortObjectSerializer<T> {

        /** Called by the extension registry. */
        public AbstractPortObjectSerializer() {}

        @Override
        public void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            portObject.save(out, exec);
        }

        @Override
        public T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            T portObject = SerializedClass.<T>of(getClass()).newInstance();
            portObject.load(in, spec, exec);
            return portObject;
        }
    }
}
