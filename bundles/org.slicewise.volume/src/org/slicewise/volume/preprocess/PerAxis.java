// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slicewise.volume.Axis;

/**
 * What is wanted along each storage axis of the result; empty where that of the image is kept.
 *
 * @param <N> the kind of figure
 */
public record PerAxis<N extends Number>(Optional<N> x, Optional<N> y, Optional<N> z) {

    private static final String KEEP = "keep";

    /** What the image has is kept along every axis. */
    public static <N extends Number> PerAxis<N> keep() {
        return new PerAxis<>(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** These figures. */
    public static <N extends Number> PerAxis<N> of(N x, N y, N z) {
        return new PerAxis<>(Optional.of(x), Optional.of(y), Optional.of(z));
    }

    /**
     * What a text says: three figures with commas between them, each of which may be {@code keep}, or one for all three.
     *
     * @param figure the figure of a text, or an {@link IllegalArgumentException}
     */
    static <N extends Number> PerAxis<N> parse(String text, Function<String, N> figure) {
        List<Optional<N>> parts = Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(part -> part.equals(KEEP) ? Optional.<N>empty() : Optional.of(figure.apply(part)))
                .toList();
        if (parts.size() != 1 && parts.size() != 3) {
            throw new IllegalArgumentException(
                    "Three figures are needed, or one for all axes, such as \"1,1,keep\", but \"%s\" has %d."
                            .formatted(text.strip(), parts.size()));
        }
        return parts.size() == 1
                ? new PerAxis<>(parts.get(0), parts.get(0), parts.get(0))
                : new PerAxis<>(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The figure along an axis. */
    public Optional<N> along(Axis axis) {
        return switch (axis) {
            case X -> x;
            case Y -> y;
            case Z -> z;
        };
    }

    /** The three as text, which {@link #parse} understands. */
    String text() {
        return part(x) + "," + part(y) + "," + part(z);
    }

    private static String part(Optional<? extends Number> figure) {
        return figure.map(number -> Numbers.text(number.doubleValue())).orElse(KEEP);
    }
}
