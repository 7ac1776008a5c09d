// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** Several cells in one. */
public interface CollectionDataValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(CollectionDataValue.class) {
        @Override
        public String getName() {
            return "Collection";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The common super type of the elements. */
    DataType getElementType();

    /** The number of elements. */
    int size();
}
