// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

/**
 * Whether a folder is laid out in some way.
 *
 * @param because the files that decided, as a clause without a full stop
 */
record Recognition(boolean fits, String because) {

    static Recognition yes(String because, Object... values) {
        return new Recognition(true, because.formatted(values));
    }

    static Recognition no(String because, Object... values) {
        return new Recognition(false, because.formatted(values));
    }
}
