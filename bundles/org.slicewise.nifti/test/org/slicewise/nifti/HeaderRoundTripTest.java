// SPDX-License-Identifier: Apache-2.0
package org.slicewise.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderRoundTripTest {

    @TempDir
    Path folder;

    @Property(tries = 500)
    void everyHeaderIsReadBackAsItWas(@ForAll("headers") NiftiHeader header, @ForAll boolean singleFile)
            throws IOException {
        byte[] bytes = HeaderEncoder.encode(header, singleFile);
        HeaderDecoder decoder = new HeaderDecoder(Path.of("a.nii"), bytes);
        assertEquals(singleFile, decoder.isSingleFile());
        assertEquals(header, at(decoder.decode(), header.voxelOffset()));
    }

    /** The same header for voxels at another place, which the writer decides on. */
    private static NiftiHeader at(NiftiHeader header, long voxelOffset) {
        return new NiftiHeader(
                header.version(),
                header.byteOrder(),
                header.dims(),
                header.datatype(),
                voxelOffset,
                header.slope(),
                header.intercept(),
                header.pixdim(),
                header.units(),
                header.qformCode(),
                header.quaternion(),
                header.sformCode(),
                header.sform(),
                header.intent(),
                header.description());
    }

    @Provide
    Arbitrary<NiftiHeader> headers() {
        return Arbitraries.of(1, 2).flatMap(HeaderRoundTripTest::headersOf);
    }

    private static Arbitrary<NiftiHeader> headersOf(int version) {
        Arbitrary<Double> reals = version == 1
                ? Arbitraries.floats().map(Float::doubleValue)
                : Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0));
        Arbitrary<List<Long>> dims = Arbitraries.longs()
                .between(1, version == 1 ? Short.MAX_VALUE : Long.MAX_VALUE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
        Arbitrary<Integer> codes = Arbitraries.integers()
                .between(
                        version == 1 ? Short.MIN_VALUE : Integer.MIN_VALUE,
                        version == 1 ? Short.MAX_VALUE : Integer.MAX_VALUE);
        Arbitrary<String> texts =
                Arbitraries.strings().withCharRange(' ', '\u00ff').ofMaxLength(80);
        return Combinators.combine(
                        Arbitraries.of(NiftiDatatype.class),
                        Arbitraries.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN),
                        dims,
                        reals.list().ofSize(28),
                        codes.list().ofSize(3),
                        Arbitraries.integers().between(0, Byte.MAX_VALUE),
                        texts)
                .as((datatype, order, extents, numbers, code, units, text) -> new NiftiHeader(
                        version,
                        order,
                        extents,
                        datatype,
                        0,
                        numbers.get(26),
                        Double.isFinite(numbers.get(27)) ? numbers.get(27) : 0,
                        numbers.subList(0, 8),
                        units,
                        code.get(0),
                        numbers.subList(8, 14),
                        code.get(1),
                        numbers.subList(14, 26),
                        code.get(2),
                        text));
    }

    /** Random bytes as voxels: whole numbers beyond 2^53 and every kind of NaN among them. */
    @ParameterizedTest
    @EnumSource(NiftiDatatype.class)
    void readWriteReadIsExactForEveryDatatypeAndByteOrder(NiftiDatatype datatype) throws IOException {
        byte[] data = new byte[24 * datatype.bytes()];
        new Random(datatype.code()).nextBytes(data);
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Path file = folder.resolve("a.nii");
            byte[] head = HeaderEncoder.encode(tilted(datatype, order), true);
            byte[] whole = Arrays.copyOf(head, head.length + data.length);
            System.arraycopy(data, 0, whole, head.length, data.length);
            Files.write(file, whole);
            NiftiImage image = NiftiImage.open(file);
            for (String name : List.of("b.nii", "b.nii.gz", "b.hdr")) {
                NiftiWriter.write(folder.resolve(name), image);
                NiftiImage again = NiftiImage.open(folder.resolve(name));
                assertEquals(image.header(), at(again.header(), image.header().voxelOffset()));
                assertEquals(image.rawSha256(), again.rawSha256());
            }
            assertArrayEquals(whole, Files.readAllBytes(folder.resolve("b.nii")));
            assertArrayEquals(data, Files.readAllBytes(folder.resolve("b.img")));
        }
    }

    /** A header whose sform is sheared and whose qform says something else, scaled, in micrometres and seconds. */
    private static NiftiHeader tilted(NiftiDatatype datatype, ByteOrder order) {
        List<Double> sform = DoubleStream.of(1, 0.25, 0, -7, 0.5, 2, 0, 12.5, 0, 0.125, 3, 1)
                .boxed()
                .collect(Collectors.toList());
        List<Double> pixdim = List.of(-1.0, 1.5, 2.5, 3.5, 0.5, 1.0, 1.0, 1.0);
        List<Double> quaternion = List.of(0.5, 0.5, -0.5, 10.0, 20.0, 30.0);
        List<Long> dims = List.of(2L, 3L, 4L);
        return new NiftiHeader(
                1, order, dims, datatype, 352, 0.5, -3, pixdim, 3 | 8, 2, quaternion, 4, sform, 1007, "tilted");
    }
}
