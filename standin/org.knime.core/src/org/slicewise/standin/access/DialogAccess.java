// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.access;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** How a dialog is opened and closed from outside, whose methods for it are protected. */
public final class DialogAccess {

    /** Calls the protected methods. */
    public interface Protected {

        /** Fills the dialog. */
        void load(NodeDialogPane dialog, NodeSettingsRO settings, PortObjectSpec[] specs)
                throws NotConfigurableException;

        /** Takes what the user chose. */
        void save(NodeDialogPane dialog, NodeSettingsWO settings) throws InvalidSettingsException;
    }

    private static volatile Protected methods;

    private DialogAccess() {}

    /** Called once, by {@link NodeDialogPane} itself. */
    public static void register(Protected newMethods) {
        methods = newMethods;
    }

    /**
     * Fills a dialog with a node's settings.
     *
     * @param settings the content of the config {@code model}
     * @param specs one per input port without the flow variable port; null where there is no spec. The caller replaces
     *     the null of a mandatory table port by an empty {@link org.knime.core.data.DataTableSpec}
     */
    public static void load(NodeDialogPane dialog, NodeSettingsRO settings, PortObjectSpec... specs)
            throws NotConfigurableException {
        methods.load(dialog, settings, specs);
    }

    /** Ends the editing of all fields and writes what the dialog shows into settings (the config {@code model}). */
    public static void save(NodeDialogPane dialog, NodeSettingsWO settings) throws InvalidSettingsException {
        methods.save(dialog, settings);
    }
}
