// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling;

import java.util.Locale;

/** How far the choice of a sampler can be used: every table, help and dialog that names a sampler says it too. */
public enum SamplerKind {

    /** A way to choose slices before anything is annotated. */
    SELECTION(""),

    /** A choice that leaves parts of the volume out for certain: a baseline to compare with. */
    BIASED("biased baseline"),

    /** A choice that looks at the masks, which nobody has before annotating: for simulations only. */
    ORACLE("oracle: looks at the masks");

    private final String remark;

    SamplerKind(String remark) {
        this.remark = remark;
    }

    /** The name in tables and files: {@code selection}, {@code biased} or {@code oracle}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text with what a user has to be warned of, such as {@code middle (biased baseline)}. */
    public String marked(String text) {
        return remark.isEmpty() ? text : "%s (%s)".formatted(text, remark);
    }
}
