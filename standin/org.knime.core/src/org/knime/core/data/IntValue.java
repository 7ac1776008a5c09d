// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A whole number of 32 bits. */
public interface IntValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(IntValue.class) {
        @Override
        public String getName() {
            return "Number (Integer)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The value; of a missing cell there is none. */
    int getIntValue();
}
