// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import org.knime.core.data.ExtensibleUtilityFactory;
import org.knime.core.data.image.ImageValue;

/** An image in PNG format. */
public interface PNGImageValue extends ImageValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(PNGImageValue.class) {
        @Override
        public String getName() {
            return "PNG Image";
        }

        @Override
        public String getGroupName() {
            return "Image";
        }
    };

    /** The image. */
    PNGImageContent getImageContent();

    /** Whether both are the same file. */
    static boolean equalContent(PNGImageValue value1, PNGImageValue value2) {
        return value1.getImageContent().equals(value2.getImageContent());
    }
}
