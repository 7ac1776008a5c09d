// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;

/**
 * The root of all value interfaces: what a cell can be asked for. A value interface holds a public constant named
 * {@code UTILITY} with its name and icon.
 */
public interface DataValue {

    /** The factory of values that have none of their own. */
    UtilityFactory UTILITY = new UtilityFactory();

    /** This value as a cell; itself, where it is one. */
    default DataCell materializeDataCell() {
        if (this instanceof DataCell cell) {
            return cell;
        }
        throw new UnsupportedOperationException("A value of " + getClass().getName() + " cannot be made a cell.");
    }

    /** What is known of a value interface beside its methods. */
    class UtilityFactory {

        /** For subclasses. */
        protected UtilityFactory() {}

        /** The icon of 16 x 16 pixels that columns of such values show. */
        public Icon getIcon() {
            return ValueIcons.DEFAULT;
        }

        /** An image beside a class; the default icon, and a logged coding problem, when there is none. */
        protected static Icon loadIcon(Class<?> owner, String path) {
            return ValueIcons.load(owner, path);
        }
    }
}
