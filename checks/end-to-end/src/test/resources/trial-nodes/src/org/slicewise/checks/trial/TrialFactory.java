// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.trial;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** A factory without view and dialog. */
abstract class TrialFactory extends NodeFactory<TrialModel> {

    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<TrialModel> createNodeView(int index, TrialModel model) {
        return null;
    }

    @Override
    protected final boolean hasDialog() {
        return false;
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        return null;
    }
}
