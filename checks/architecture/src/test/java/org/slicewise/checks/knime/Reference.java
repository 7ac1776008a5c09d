// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

/**
 * A field or method that compiled code names.
 *
 * @param owner binary name of the class that the code looks in first
 * @param key name and descriptor as in {@link Member#key()}
 * @param isStatic whether the code needs it to be static
 */
record Reference(String owner, String key, boolean isStatic) implements Comparable<Reference> {

    @Override
    public int compareTo(Reference other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner + "." + key + (isStatic ? " [static]" : "");
    }
}
