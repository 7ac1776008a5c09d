// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import javax.swing.JComponent;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The spec of an image port: the type of the cell the image can become. */
public final class ImagePortObjectSpec extends AbstractSimplePortObjectSpec {

    private DataType type;

    /** For reading. */
    public ImagePortObjectSpec() {}

    /** The spec of images that become cells of this type. */
    public ImagePortObjectSpec(DataType type) {
        this.type = type;
    }

    /** The type of the cell the image can become. */
    public DataType getDataType() {
        return type;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addDataType("type", type);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        type = model.getDataType("type");
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
