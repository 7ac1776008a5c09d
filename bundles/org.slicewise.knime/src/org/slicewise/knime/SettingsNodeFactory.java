// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;

/**
 * A factory of nodes that have settings, a dialog for these, and no views.
 *
 * @param <T> the node model
 */
abstract class SettingsNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** The settings of a new node. */
    abstract NodeSettingsGroup<?> newSettings();

    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<T> createNodeView(int index, T model) {
        throw new IndexOutOfBoundsException("This node has no views, but view %d was asked.".formatted(index));
    }

    @Override
    protected final boolean hasDialog() {
        return true;
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        return new SettingsDialog(newSettings());
    }
}
