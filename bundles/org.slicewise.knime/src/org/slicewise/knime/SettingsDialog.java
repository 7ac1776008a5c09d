// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.defaultnodesettings.DefaultNodeSettingsPane;

/** The dialog of a node: one component for each of its settings. */
final class SettingsDialog extends DefaultNodeSettingsPane {

    SettingsDialog(NodeSettingsGroup<?> settings) {
        settings.fill(this);
    }
}
