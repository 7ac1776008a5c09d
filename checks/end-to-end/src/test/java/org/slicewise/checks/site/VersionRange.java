// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

/**
 * A range of OSGi versions: {@code 1.2} (that or newer) or {@code [1.2,2.0)}.
 *
 * @param low smallest version
 * @param withLow whether the smallest belongs to the range
 * @param high largest version, null when there is none
 * @param withHigh whether the largest belongs to the range
 */
record VersionRange(BundleVersion low, boolean withLow, BundleVersion high, boolean withHigh) {

    static VersionRange parse(String text) {
        String range = text.strip();
        if (!range.startsWith("[") && !range.startsWith("(")) {
            return new VersionRange(BundleVersion.parse(range), true, null, false);
        }
        String[] ends = range.substring(1, range.length() - 1).split(",");
        return new VersionRange(
                BundleVersion.parse(ends[0]), range.startsWith("["), BundleVersion.parse(ends[1]), range.endsWith("]"));
    }

    boolean includes(BundleVersion version) {
        int fromLow = version.compareTo(low);
        int fromHigh = high == null ? -1 : version.compareTo(high);
        return (withLow ? fromLow >= 0 : fromLow > 0) && (withHigh ? fromHigh <= 0 : fromHigh < 0);
    }
}
