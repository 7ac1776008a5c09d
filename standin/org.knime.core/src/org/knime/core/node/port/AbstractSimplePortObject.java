// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object small enough for a {@link ModelContent}; has a public constructor without parameters. */
public abstract class AbstractSimplePortObject implements PortObject {

    private static final String ENTRY = "content.xml";

    /** For subclasses, and for reading. */
    public AbstractSimplePortObject() {}

    /** Writes this object's content. */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /** Reads the content into a fresh instance; the spec was read before. */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
            throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Equal when of the same class and saving the same content. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other != null
                        && getClass() == other.getClass()
                        && content().isIdentical(((AbstractSimplePortObject) other).content());
    }

    @Override
    public int hashCode() {
        return content().keySet().hashCode();
    }

    private ModelContent content() {
        ModelContent content = new ModelContent(ENTRY);
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("Saving " + getClass().getName() + " was cancelled by itself.", e);
        }
        return content;
    }

    /**
     * The serializer that delegates to the object itself.
     *
     * @param <T> the object class, read by reflection from the subclass's declaration
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
            extends PortObjectSerializer<T> {

        /** Called by the extension registry. */
        public AbstractSimplePortObjectSerializer() {}

        @Override
        public void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            ModelContent content = new ModelContent(ENTRY);
            portObject.save(content, exec);
            out.putNextEntry(new ZipEntry(ENTRY));
            content.saveToXML(out);
        }

        @Override
        public T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            T portObject = SerializedClass.<T>of(getClass()).newInstance();
            in.getNextEntry();
            try {
                portObject.load(ModelContent.loadFromXML(in), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException(
                        "The saved " + portObject.getClass().getName() + " is not readable: " + e.getMessage(), e);
            }
            return portObject;
        }
    }
}
