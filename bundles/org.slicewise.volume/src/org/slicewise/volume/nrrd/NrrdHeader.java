// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;

/**
 * The facts of an NRRD header, as stored.
 *
 * @param type what a number is stored as
 * @param sizes the number of values along each of 1 to 16 axes, the first one fastest; each at least 1
 * @param byteOrder the byte order of the numbers, where they are no text
 * @param encoding how the numbers are written down
 * @param space what the coordinates of the directions and the origin mean; empty when the header has no space
 * @param directions for each axis the step in space; empty for an axis that is none of space; no list when none is given
 * @param origin where in space the first value is
 * @param spaceUnits the unit of each coordinate, such as {@code mm}; none means millimetres
 * @param spacings for each axis the distance between values, NaN where it is unknown; no list when none is given
 * @param units for each axis the unit of its spacing; no list when none is given
 * @param kinds for each axis what it is, such as {@code domain}, {@code list} or {@code 3-color}; no list when none is given
 * @param fields what else the header says, by the names of the fields; carried along
 * @param pairs keys and values beyond the fields
 * @param comments lines of comment
 */
public record NrrdHeader(
        NumberType type,
        List<Long> sizes,
        ByteOrder byteOrder,
        NrrdEncoding encoding,
        Optional<NrrdSpace> space,
        List<Optional<List<Double>>> directions,
        Optional<List<Double>> origin,
        List<String> spaceUnits,
        List<Double> spacings,
        List<String> units,
        List<String> kinds,
        Map<String, String> fields,
        Map<String, String> pairs,
        List<String> comments) {

    /** The field that stands in for spacings where there are none. */
    static final String THICKNESSES = "thicknesses";

    /** The most axes that a header can have. */
    static final int MOST_AXES = 16;

    public NrrdHeader {
        sizes = List.copyOf(sizes);
        directions = List.copyOf(directions);
        spaceUnits = List.copyOf(spaceUnits);
        spacings = List.copyOf(spacings);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        comments = List.copyOf(comments);
        int axes = sizes.size();
        require(
                axes >= 1 && axes <= MOST_AXES && Collections.min(sizes) >= 1,
                "An NRRD header has 1 to 16 axes of at least 1 value, not " + sizes + ".");
        for (List<?> perAxis : List.of(directions, spacings, units, kinds)) {
            require(
                    perAxis.isEmpty() || perAxis.size() == axes,
                    "%d axes need as many directions, spacings, units or kinds, not %s.".formatted(axes, perAxis));
        }
    }

    /**
     * The header of a volume, compressed with gzip, its channels slowest.
     *
     * @param affine from voxel indices to millimetres, RAS+; written in the space of 3D Slicer, LPS
     */
    public static NrrdHeader of(NumberType type, Affine affine, Extent extent, int channels) {
        List<Long> sizes = new ArrayList<>(List.of((long) extent.x(), (long) extent.y(), (long) extent.z()));
        List<Optional<List<Double>>> directions = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            directions.add(Optional.of(inLps(affine, axis)));
            kinds.add("domain");
        }
        if (channels > 1) {
            sizes.add((long) channels);
            directions.add(Optional.empty());
            kinds.add("list");
        }
        return new NrrdHeader(
                type,
                sizes,
                ByteOrder.LITTLE_ENDIAN,
                NrrdEncoding.GZIP,
                Optional.of(NrrdSpace.LEFT_POSTERIOR_SUPERIOR),
                directions,
                Optional.of(inLps(affine, 3)),
                List.of(),
                List.of(),
                List.of(),
                kinds,
                Map.of(),
                Map.of(),
                List.of());
    }

    /** A column of an affine, without negative zeros. */
    private static List<Double> inLps(Affine affine, int column) {
        NrrdSpace space = NrrdSpace.LEFT_POSTERIOR_SUPERIOR;
        List<Double> vector = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            vector.add(space.sign(row) * affine.at(row, column) + 0.0);
        }
        return vector;
    }

    /** The same header with numbers written down in another way. */
    public NrrdHeader with(ByteOrder otherOrder, NrrdEncoding otherEncoding) {
        return new NrrdHeader(
                type,
                sizes,
                otherOrder,
                otherEncoding,
                space,
                directions,
                origin,
                spaceUnits,
                spacings,
                units,
                kinds,
                fields,
                pairs,
                comments);
    }

    /** The same header with other keys and values. */
    public NrrdHeader withPairs(Map<String, String> otherPairs) {
        return new NrrdHeader(
                type,
                sizes,
                byteOrder,
                encoding,
                space,
                directions,
                origin,
                spaceUnits,
                spacings,
                units,
                kinds,
                fields,
                otherPairs,
                comments);
    }

    /** The coordinates of a vector in the space: those of the first vector there is, else as many as units, else 3. */
    int coordinates() {
        return Stream.concat(directions.stream(), Stream.of(origin))
                .flatMap(Optional::stream)
                .findFirst()
                .map(List::size)
                .orElse(spaceUnits.isEmpty() ? 3 : spaceUnits.size());
    }

    /** The distances between values along each axis: the spacings, else the thicknesses; none when neither is given. */
    List<Double> distances() {
        String thicknesses = fields.get(THICKNESSES);
        return spacings.isEmpty() && thicknesses != null
                ? Stream.of(thicknesses.split("\\s+"))
                        .map(word -> NumberWords.real(word).orElse(Double.NaN))
                        .toList()
                : spacings;
    }

    /** The number of values; {@link ArithmeticException} when it is beyond 2^63. */
    public long values() {
        return sizes.stream().reduce(1L, Math::multiplyExact);
    }

    /** The bytes of all values; {@link ArithmeticException} when beyond 2^63. */
    public long dataBytes() {
        return Math.multiplyExact(values(), type.bytes());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
