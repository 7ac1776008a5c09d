// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.ImageContent;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An image at a port of a node. The stand-in reads PNG images back, and no other kind. */
public class ImagePortObject extends AbstractPortObject {

    /** The type of image ports. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ImagePortObject.class);

    /** The type of image in-ports that may stay open. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(ImagePortObject.class, true);

    private static final String ENTRY = "image";

    private ImageContent content;
    private ImagePortObjectSpec spec;

    /** For reading. */
    public ImagePortObject() {}

    /** An image and its spec. */
    public ImagePortObject(ImageContent content, ImagePortObjectSpec spec) {
        if (content == null || spec == null) {
            throw new NullPointerException("An image port object must have an image and a spec.");
        }
        this.content = content;
        this.spec = spec;
    }

    @Override
    public ImagePortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public String getSummary() {
        return content.getSummary();
    }

    /** The image as a cell. */
    public DataCell toDataCell() {
        return content.toImageCell();
    }

    @Override
    protected void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(ENTRY));
        content.save(out);
        out.closeEntry();
    }

    @Override
    protected void load(PortObjectZipInputStream in, PortObjectSpec objectSpec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        spec = (ImagePortObjectSpec) objectSpec;
        if (!PNGImageContent.TYPE.equals(spec.getDataType())) {
            throw new IOException("The stand-in reads PNG images only, not cells of type " + spec.getDataType() + ".");
        }
        in.getNextEntry();
        content = new PNGImageContent(in);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
