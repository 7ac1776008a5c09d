// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import java.util.Arrays;
import java.util.Comparator;

/** An OSGi version: three numbers and a qualifier. */
record BundleVersion(int major, int minor, int micro, String qualifier) implements Comparable<BundleVersion> {

    private static final Comparator<BundleVersion> ORDER = Comparator.comparingInt(BundleVersion::major)
            .thenComparingInt(BundleVersion::minor)
            .thenComparingInt(BundleVersion::micro)
            .thenComparing(BundleVersion::qualifier);

    static BundleVersion parse(String text) {
        String[] parts = Arrays.copyOf(text.strip().split("\\.", 4), 4);
        return new BundleVersion(
                number(parts[0]), number(parts[1]), number(parts[2]), parts[3] == null ? "" : parts[3]);
    }

    private static int number(String part) {
        return part == null ? 0 : Integer.parseInt(part);
    }

    @Override
    public int compareTo(BundleVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro + (qualifier.isEmpty() ? "" : "." + qualifier);
    }
}
