// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.registry;

import org.knime.core.node.port.AbstractSimplePortObjectSpec.AbstractSimplePortObjectSpecSerializer;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Writes the specs of images at ports. */
public final class ImageSpecSerializer extends AbstractSimplePortObjectSpecSerializer<ImagePortObjectSpec> {

    /** Called by the extension registry. */
    public ImageSpecSerializer() {}
}
