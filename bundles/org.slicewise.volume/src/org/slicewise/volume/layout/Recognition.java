// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

/**
 * Whether a folder is laid out in some way.
 *
 * @param withMask whether there is a mask besides images; false where it does not fit
 * @param because the files that decided, as a clause without a full stop
 */
record Recognition(boolean fits, boolean withMask, String because) {

    /** It fits, with images and at least one mask. */
    static Recognition yes(String because, Object... values) {
        return new Recognition(true, true, because.formatted(values));
    }

    /** It fits, but there are images alone or masks alone. */
    static Recognition half(String because, Object... values) {
        return new Recognition(true, false, because.formatted(values));
    }

    static Recognition no(String because, Object... values) {
        return new Recognition(false, false, because.formatted(values));
    }
}
