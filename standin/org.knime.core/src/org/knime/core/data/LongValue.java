// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A whole number of 64 bits. */
public interface LongValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(LongValue.class) {
        @Override
        public String getName() {
            return "Number (Long)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The value; of a missing cell there is none. */
    long getLongValue();
}
