// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/**
 * A view onto what a node holds.
 *
 * @param <T> what the view is of
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    /** Marks what a view can be of. */
    public interface ViewableModel {}

    private final T model;

    /** A view of this model. */
    protected AbstractNodeView(T nodeModel) {
        if (nodeModel == null) {
            throw new NullPointerException("A view must be of a node model.");
        }
        model = nodeModel;
    }

    /** What the view is of. */
    protected final T getViewableModel() {
        return model;
    }

    /** A logger of the view's class. */
    public NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }

    /** Called when the model changed. */
    protected abstract void modelChanged();

    /** Called with what the model told its views. */
    protected void updateModel(Object arg) {}

    /** Opens the view under a title. */
    protected abstract void callOpenView(String title);

    /** Closes the view. */
    protected abstract void callCloseView();
}
