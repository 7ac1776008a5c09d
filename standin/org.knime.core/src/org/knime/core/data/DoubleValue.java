// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A floating point number of 64 bits. */
public interface DoubleValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(DoubleValue.class) {
        @Override
        public String getName() {
            return "Number (Float)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The value; of a missing cell there is none. */
    double getDoubleValue();
}
