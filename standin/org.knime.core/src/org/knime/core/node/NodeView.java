// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.Component;

/**
 * A Swing view of a node. The stand-in has no windows: a view can be made and its component asked for, no more.
 *
 * @param <T> the model class
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {

    private Component component;
    private boolean open;

    /** A view of this model. */
    protected NodeView(T nodeModel) {
        super(nodeModel);
    }

    /** The model the view is of. */
    protected T getNodeModel() {
        return getViewableModel();
    }

    /** Sets what the view shows. */
    protected final void setComponent(Component comp) {
        component = comp;
    }

    /** What the view shows. */
    protected final Component getComponent() {
        return component;
    }

    /** Says whether a view without data shows that it has none; there is no window to show it in. */
    protected final void setShowNODATALabel(boolean showIt) {}

    /** Called when the view opens. */
    protected abstract void onOpen();

    /** Called when the view closes. */
    protected abstract void onClose();

    /** Whether the view is open. */
    protected final boolean isOpen() {
        return open;
    }

    /** Opens the view; what it shows. */
    public final Component openViewComponent() {
        open = true;
        onOpen();
        modelChanged();
        return component;
    }

    /** Closes the view. */
    public final void closeView() {
        if (open) {
            open = false;
            onClose();
        }
    }

    @Override
    protected void callOpenView(String title) {
        openViewComponent();
    }

    @Override
    public final void callCloseView() {
        closeView();
    }
}
