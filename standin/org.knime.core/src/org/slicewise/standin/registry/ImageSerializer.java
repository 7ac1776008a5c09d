// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.registry;

import org.knime.core.node.port.AbstractPortObject.AbstractPortObjectSerializer;
import org.knime.core.node.port.image.ImagePortObject;

/** Writes images at ports. */
public final class ImageSerializer extends AbstractPortObjectSerializer<ImagePortObject> {

    /** Called by the extension registry. */
    public ImageSerializer() {}
}
