// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A text. */
public interface StringValue extends DataValue {

    /** Name and icon of such values. */
    UtilityFactory UTILITY = new ExtensibleUtilityFactory(StringValue.class) {
        @Override
        public String getName() {
            return "String";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    };

    /** The value; of a missing cell there is none. */
    String getStringValue();
}
