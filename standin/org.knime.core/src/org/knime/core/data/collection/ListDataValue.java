// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataCell;
import org.knime.core.data.ExtensibleUtilityFactory;

/** Several cells in one, in an order. */
public interface ListDataValue extends CollectionDataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(ListDataValue.class) {
        @Override
        public String getName() {
            return "List";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The element of an index, counted from 0. */
    DataCell get(int index);
}
