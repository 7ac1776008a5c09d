// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the numbers of an NRRD file are written down. */
public enum NrrdEncoding {
    RAW("raw"),
    GZIP("gzip", "gz"),
    BZIP2("bzip2", "bz2"),
    TEXT("ascii", "text", "txt"),
    HEX("hex");

    private final List<String> names;

    NrrdEncoding(String... names) {
        this.names = List.of(names);
    }

    /** The encoding with a name, in whatever capitals. */
    public static Optional<NrrdEncoding> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(encoding -> encoding.names.contains(lower))
                .findFirst();
    }

    /** The name in headers that are written. */
    public String label() {
        return names.get(0);
    }

    /** Whether {@link NrrdWriter} writes it. */
    public boolean isWritten() {
        return this == RAW || this == GZIP;
    }

    /** Whether bytes to skip are counted after decoding. */
    boolean isCompression() {
        return this == GZIP || this == BZIP2;
    }
}
