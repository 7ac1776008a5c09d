// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec small enough for a {@link ModelContent}; has a public constructor without parameters. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    private static final String ENTRY = "content.xml";

    /** For subclasses, and for reading. */
    public AbstractSimplePortObjectSpec() {}

    /** Writes this spec's content. */
    protected abstract void save(ModelContentWO model);

    /** Reads the content into a fresh instance. */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

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
                        && content().isIdentical(((AbstractSimplePortObjectSpec) other).content());
    }

    @Override
    public int hashCode() {
        return content().keySet().hashCode();
    }

    private ModelContent content() {
        ModelContent content = new ModelContent(ENTRY);
        save(content);
        return content;
    }

    /**
     * The serializer that delegates to the spec itself.
     *
     * @param <T> the spec class, read by reflection from the subclass's declaration
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
            extends PortObjectSpecSerializer<T> {

        /** Called by the extension registry. */
        public AbstractSimplePortObjectSpecSerializer() {}

        @Override
        public void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out) throws IOException {
            ModelContent content = new ModelContent(ENTRY);
            spec.save(content);
            out.putNextEntry(new ZipEntry(ENTRY));
            content.saveToXML(out);
        }

        @Override
        public T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException {
            T spec = SerializedClass.<T>of(getClass()).newInstance();
            in.getNextEntry();
            try {
                spec.load(ModelContent.loadFromXML(in));
            } catch (InvalidSettingsException e) {
                throw new IOException(
                        "The saved " + spec.getClass().getName() + " is not readable: " + e.getMessage(), e);
            }
            return spec;
        }
    }
}
