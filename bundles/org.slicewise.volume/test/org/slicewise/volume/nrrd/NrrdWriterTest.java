// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slicewise.nifti.stored.NumberType;
import org.slicewise.volume.Affine;
import org.slicewise.volume.Extent;

class NrrdWriterTest {

    private static final Affine SHEARED = Affine.of(0.1, 1.0 / 3, 0, -7, 0, 1.5, 1e-17, 12.25, -0.7, 0, 2, 1e9 / 7);

    @TempDir
    Path folder;

    @Property(tries = 300)
    void everyHeaderIsReadBackAsItWas(@ForAll("headers") NrrdHeader header) throws IOException {
        Path own = Files.createTempDirectory("nrrd");
        try {
            for (String name : List.of("a.nrrd", "a.nhdr")) {
                Path file = own.resolve(name);
                NrrdWriter.write(file, header, (first, into, count) -> Arrays.fill(into, 1));
                NrrdHeader read = NrrdImage.open(file).header();
                assertEquals(header, read);
            }
        } finally {
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(own);
        }
    }

    @Provide
    Arbitrary<NrrdHeader> headers() {
        Arbitrary<List<Long>> sizes =
                Arbitraries.longs().between(1, 3).list().ofMinSize(1).ofMaxSize(6);
        return sizes.flatMap(this::headersOf);
    }

    private Arbitrary<NrrdHeader> headersOf(List<Long> sizes) {
        int axes = sizes.size();
        Arbitrary<NrrdSpace> spaces = Arbitraries.of(NrrdSpace.class);
        Arbitrary<Integer> coordinates = Arbitraries.of(3, 4);
        return Combinators.combine(
                        Arbitraries.of(NumberType.class),
                        Arbitraries.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN),
                        Arbitraries.of(NrrdEncoding.RAW, NrrdEncoding.GZIP),
                        Combinators.combine(spaces, coordinates).as(Map::entry).flatMap(in -> placed(in, axes)),
                        orNone(reals().list().ofSize(axes)),
                        words().list().ofSize(axes),
                        thicknesses(axes),
                        pairs())
                .as((type, order, encoding, place, spacings, kinds, fields, pairs) -> new NrrdHeader(
                        type,
                        sizes,
                        type.bytes() == 1 ? ByteOrder.LITTLE_ENDIAN : order,
                        encoding,
                        place.space(),
                        place.directions(),
                        place.origin(),
                        place.units(),
                        spacings,
                        kinds,
                        kinds,
                        fields,
                        pairs,
                        List.of("a comment")));
    }

    private record Place(
            Optional<NrrdSpace> space,
            List<Optional<List<Double>>> directions,
            Optional<List<Double>> origin,
            List<String> units) {}

    private Arbitrary<Place> placed(Map.Entry<NrrdSpace, Integer> in, int axes) {
        Arbitrary<List<Double>> vectors = Arbitraries.doubles().list().ofSize(in.getValue());
        Arbitrary<Place> some = Combinators.combine(
                        orNone(vectors.optional(0.8).list().ofSize(axes)),
                        vectors.optional(0.5),
                        words().list().ofSize(in.getValue()))
                .as((directions, origin, units) -> new Place(Optional.of(in.getKey()), directions, origin, units));
        return Arbitraries.oneOf(
                some, Arbitraries.just(new Place(Optional.empty(), List.of(), Optional.empty(), List.of())));
    }

    private static <T> Arbitrary<List<T>> orNone(Arbitrary<List<T>> lists) {
        return lists.optional(0.8).map(list -> list.orElse(List.of()));
    }

    private static Arbitrary<Double> reals() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e15, 0.1));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange(' ', '~').excludeChars('"').ofMaxLength(8);
    }

    /** Fields that are carried along, thicknesses among them or not. */
    private static Arbitrary<Map<String, String>> thicknesses(int axes) {
        return reals().list()
                .ofSize(axes)
                .map(all -> all.stream().map(NumberWords::word).collect(Collectors.joining(" ")))
                .optional(0.5)
                .map(text -> text.map(found -> Map.of("content", "x: y", "thicknesses", found))
                        .orElse(Map.of("content", "x: y")));
    }

    private static Arbitrary<Map<String, String>> pairs() {
        Arbitrary<String> keys = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("_ ")
                .ofMinLength(1)
                .ofMaxLength(9);
        Arbitrary<String> values =
                Arbitraries.strings().withChars("ab\\n\r\n: =ä\u4e2d#").ofMaxLength(12);
        return Arbitraries.maps(keys, values).ofMaxSize(4).map(LinkedHashMap::new);
    }

    @ParameterizedTest
    @EnumSource(NumberType.class)
    void readWriteReadIsExactForEveryTypeAndByteOrder(NumberType type) throws IOException {
        Random random = new Random(type.ordinal());
        byte[] data = new byte[24 * type.bytes()];
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            random.nextBytes(data);
            NrrdHeader header = NrrdHeader.of(type, SHEARED, new Extent(2, 3, 4), 1)
                    .with(order, NrrdEncoding.RAW)
                    .withPairs(Map.of("kept", "as it is"));
            Path file = folder.resolve("a.nrrd");
            NrrdWriter.write(file, header, (first, into, count) -> Arrays.fill(into, 1));
            byte[] bytes = Files.readAllBytes(file);
            System.arraycopy(data, 0, bytes, bytes.length - data.length, data.length);
            Files.write(file, bytes);
            for (String name : List.of("b.nrrd", "b.nhdr")) {
                NrrdImage image = NrrdImage.open(file);
                NrrdWriter.write(folder.resolve(name), image);
                NrrdImage again = NrrdImage.open(folder.resolve(name));
                assertEquals(header.type() == type ? image.header() : null, again.header());
                assertEquals(
                        image.values().bytes().sha256(), again.values().bytes().sha256());
                assertEquals(SHEARED, again.grid().affine());
            }
            assertArrayEquals(data, Files.readAllBytes(folder.resolve("b.raw")));
        }
    }

    @Test
    void textIsCopiedAsCompressedNumbers() throws IOException {
        Path text = NrrdText.file(
                folder.resolve("t.nrrd"), "1 -2 3", "type: short", "dimension: 1", "sizes: 3", "encoding: ascii");
        NrrdWriter.write(folder.resolve("b.nrrd"), NrrdImage.open(text));
        NrrdImage again = NrrdImage.open(folder.resolve("b.nrrd"));
        assertEquals(NrrdEncoding.GZIP, again.header().encoding());
        assertArrayEquals(new float[] {1, -2, 3}, again.values().readFloats());
    }

    @Test
    void theHeaderIsWhatOtherReadersExpect() throws IOException {
        Path file = folder.resolve("a.nrrd");
        Affine affine = Affine.of(-1, 0, 0, 0.5, 0, -1, 0, 20, 0, 0, 2.5, -7);
        NrrdHeader header = NrrdHeader.of(NumberType.INT16, affine, new Extent(2, 3, 4), 2);
        NrrdWriter.write(file, header, (first, into, count) -> Arrays.fill(into, 1));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(
                """
                NRRD0005
                type: short
                dimension: 4
                sizes: 2 3 4 2
                endian: little
                encoding: gzip
                space: left-posterior-superior
                space directions: (1,0,0) (0,1,0) (0,0,2.5) none
                space origin: (-0.5,-20,-7)
                kinds: domain domain domain list
                """,
                text.substring(0, text.indexOf("\n\n") + 1));
    }

    @Test
    void aFailureLeavesNoTraceAndOtherEncodingsAreNotWritten() throws IOException {
        NrrdHeader header = NrrdHeader.of(NumberType.UINT8, SHEARED, new Extent(2, 3, 4), 1);
        for (String name : List.of("a.nrrd", "a.nhdr")) {
            Path file = folder.resolve(name);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> NrrdWriter.write(file, header, (first, into, count) -> Arrays.fill(into, 300)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> NrrdWriter.write(
                            file, header.with(ByteOrder.LITTLE_ENDIAN, NrrdEncoding.HEX), (first, into, count) -> {}));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
        IOException e = assertThrows(
                IOException.class,
                () -> NrrdWriter.write(folder.resolve("none/a.nrrd"), header, (first, into, count) -> {}));
        assertTrue(e.getMessage().contains("cannot be written"), e.getMessage());
        assertThrows(IOException.class, () -> NrrdWriter.write(folder.getRoot(), header, (first, into, count) -> {}));
    }
}
