// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.IOException;
import java.nio.file.Path;

/** A file that was to hold weights and does not, or not wholly, or more than weights, or in a form that is not read. */
public final class WeightsFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    private final String expected;
    private final String found;
    private final boolean isOfShape;

    WeightsFormatException(Path file, String expected, String found) {
        this(file, expected, found, null);
    }

    WeightsFormatException(Path file, String expected, String found, Throwable cause) {
        this(file, expected, found, false, cause);
    }

    private WeightsFormatException(Path file, String expected, String found, boolean isOfShape, Throwable cause) {
        this(
                "%s cannot be read as weights: expected %s, but found %s.".formatted(file, line(expected), line(found)),
                line(expected),
                line(found),
                isOfShape,
                cause);
    }

    private WeightsFormatException(String message, String expected, String found, boolean isOfShape, Throwable cause) {
        super(message, cause);
        this.expected = expected;
        this.found = found;
        this.isOfShape = isOfShape;
    }

    /** A tensor has another shape than the network's. */
    static WeightsFormatException ofShape(Path file, String expected, String found) {
        return new WeightsFormatException(file, expected, found, true, null);
    }

    /** The same with one more sentence. */
    WeightsFormatException with(String sentence) {
        return new WeightsFormatException(getMessage() + " " + sentence, expected, found, isOfShape, this);
    }

    /** One short line, even where a name from the file is none. */
    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** True if the file has all tensors, but one of them has another shape. */
    public boolean isOfShape() {
        return isOfShape;
    }

    /** What a whole file has, to go on "expected". */
    public String expected() {
        return expected;
    }

    /** What this one has, to go on "but found". */
    public String found() {
        return found;
    }
}
