// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;

/** What is known of a {@link PortObject} before it exists: the currency of {@code configure}. */
public interface PortObjectSpec {

    /** The panels that show the spec in a workbench; may be null or empty. */
    JComponent[] getViews();

    /**
     * Writes specs of one class to a zip stream and reads them back.
     *
     * @param <T> the spec class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /** Called by the extension registry. */
        public PortObjectSpecSerializer() {}

        /** Writes the spec's entries to the stream. */
        public abstract void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out) throws IOException;

        /** The spec whose entries the stream holds. */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
