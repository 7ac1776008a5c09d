// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.PortAccess;

/** Opens the zip streams for serializers, which must not be able to do so themselves. */
final class PortZipDoor implements PortAccess {

    static {
        Doors.PORT.fit(new PortZipDoor());
    }

    private PortZipDoor() {}

    @Override
    public <T extends PortObject> void save(
            PortObjectSerializer<T> serializer, T object, OutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        PortObjectZipOutputStream zip = new PortObjectZipOutputStream(out);
        serializer.savePortObject(object, zip, exec);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public PortObject load(
            PortObjectSerializer<?> serializer, PortObjectSpec spec, InputStream in, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        return serializer.loadPortObject(new PortObjectZipInputStream(in), spec, exec);
    }

    @Override
    public <T extends PortObjectSpec> void saveSpec(PortObjectSpecSerializer<T> serializer, T spec, OutputStream out)
            throws IOException {
        PortObjectSpecZipOutputStream zip = new PortObjectSpecZipOutputStream(out);
        serializer.savePortObjectSpec(spec, zip);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public PortObjectSpec loadSpec(PortObjectSpecSerializer<?> serializer, InputStream in) throws IOException {
        return serializer.loadPortObjectSpec(new PortObjectSpecZipInputStream(in));
    }
}
