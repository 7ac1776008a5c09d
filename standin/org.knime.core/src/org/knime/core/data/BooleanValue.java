// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** True or false. */
public interface BooleanValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(BooleanValue.class) {
        @Override
        public String getName() {
            return "Boolean value";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The value; of a missing cell there is none. */
    boolean getBooleanValue();
}
