// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** Writes and reads port objects and specs through their serializers; the streams given are left open. */
public interface PortAccess {

    /** Writes an object as a zip archive. */
    <T extends PortObject> void save(
            PortObjectSerializer<T> serializer, T object, OutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Reads an object from a zip archive. */
    PortObject load(PortObjectSerializer<?> serializer, PortObjectSpec spec, InputStream in, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Writes a spec as a zip archive. */
    <T extends PortObjectSpec> void saveSpec(PortObjectSpecSerializer<T> serializer, T spec, OutputStream out)
            throws IOException;

    /** Reads a spec from a zip archive. */
    PortObjectSpec loadSpec(PortObjectSpecSerializer<?> serializer, InputStream in) throws IOException;
}
