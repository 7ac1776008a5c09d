// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Ways to damage the content of a file. */
enum Mutation {
    FLIP {
        @Override
        byte[] of(byte[] bytes, Random random) {
            for (int i = 0; i <= random.nextInt(6) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            return bytes;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
    },
    MOVE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + random.nextInt(40));
            return random.nextBoolean()
                    ? joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length))
                    : joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
        }
    },
    /** A number in the place of a field of a binary header. */
    NUMBER {
        @Override
        byte[] of(byte[] bytes, Random random) {
            int width = 1 << random.nextInt(4);
            if (bytes.length < 8) {
                return bytes;
            }
            int at = random.nextInt(Math.min(540, bytes.length - 7)) / width * width;
            ByteBuffer buffer =
                    ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            long whole = WHOLE[random.nextInt(WHOLE.length)];
            double real = REAL[random.nextInt(REAL.length)];
            switch (width) {
                case 1 -> buffer.put(at, (byte) whole);
                case 2 -> buffer.putShort(at, (short) whole);
                case 4 -> buffer.putInt(at, random.nextBoolean() ? (int) whole : Float.floatToIntBits((float) real));
                default -> buffer.putLong(at, random.nextBoolean() ? whole : Double.doubleToLongBits(real));
            }
            return bytes;
        }
    },
    /** Another value in a line of a text header. */
    LINE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            List<String> lines = List.of(text.split("\n", -1));
            int at = random.nextInt(Math.min(lines.size(), 18));
            String line = lines.get(at);
            String value = VALUES.get(random.nextInt(VALUES.size()));
            String other =
                    switch (random.nextInt(4)) {
                        case 0 -> line.replaceFirst("[:=] .*|:=.*", Matcher.quoteReplacement(": " + value));
                        case 1 -> WORD.matcher(line).replaceFirst(Matcher.quoteReplacement(value));
                        case 2 -> line + "\n" + line;
                        default -> value;
                    };
            String[] changed = lines.toArray(new String[0]);
            changed[at] = other;
            return String.join("\n", changed).getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    /** A gzip stream that goes on, ends early, lies about its sum, or holds far more than it should. */
    STREAM {
        @Override
        byte[] of(byte[] bytes, Random random) throws IOException {
            int at = Math.max(0, startOfGzip(bytes));
            byte[] head = Arrays.copyOf(bytes, at);
            byte[] stream = Arrays.copyOfRange(bytes, at, bytes.length);
            return switch (random.nextInt(5)) {
                case 0 -> joined(head, stream, stream);
                case 1 -> joined(head, stream, noise(random));
                case 2 -> joined(head, gzip(Arrays.copyOf(decoded(stream), 500 + random.nextInt(size(random)))));
                case 3 -> joined(head, Arrays.copyOf(stream, Math.max(0, stream.length - random.nextInt(9))));
                default -> joined(head, stream, Arrays.copyOf(stream, random.nextInt(stream.length + 1)));
            };
        }
    };

    private static final int BOMB = 4 << 20;
    private static final Pattern WORD = Pattern.compile("[-0-9.]+");

    private static final long[] WHOLE = {
        0,
        -1,
        1,
        2,
        4,
        7,
        8,
        64,
        255,
        348,
        540,
        0x7FFF,
        0x8000,
        0x10000,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final double[] REAL = {
        0, -0.0, 1, -1, 0.5, 352, 1e-30, 1e30, -1e30, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "-5",
            "1",
            "2",
            "17",
            "2147483647",
            "9223372036854775807",
            "99999999999999999999999",
            "30000 30000 30000",
            "3 4 -5",
            "1e308",
            "nan",
            "inf",
            "none",
            "(1,0,0)",
            "(nan,nan,nan) (0,1,0) (0,0,1)",
            "(1e308,1e308,0) (0,1e308,0) (0,0,1e308)",
            "none none none",
            "double",
            "uint64",
            "block",
            "raw",
            "gzip",
            "bzip2",
            "ascii",
            "hex",
            "big",
            "RAST",
            "3D-left-handed",
            "list vector time",
            "LIST",
            "data file: LIST\none.raw\none.raw",
            "x%d.raw 0 2147483647 1",
            "part%9999d.raw 1 2 1",
            "x%00d.raw 1 2 1",
            "../one.raw",
            "/dev/zero",
            "line skip: 3",
            "byte skip: -9223372036854775808",
            "byte skip: 9223372036854775807",
            "space dimension: 16",
            "Segment0_Layer:=65536",
            "Segment99999999999_Name:=x",
            "((((((((",
            "\"\"\"",
            "",
            "\r",
            "x".repeat(300_000),
            "#\n".repeat(70_000));

    /** The damaged content; the array may be used for it. */
    abstract byte[] of(byte[] bytes, Random random) throws IOException;

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** What a gzip stream holds, as far as it can be decoded. */
    static byte[] decoded(byte[] stream) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stream))) {
            return in.readNBytes(1 << 12);
        } catch (IOException none) {
            return stream;
        }
    }

    /** One stream in eight is a real bomb. */
    private static int size(Random random) {
        return random.nextInt(8) == 0 ? BOMB : BOMB >> 6;
    }

    private static int startOfGzip(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1F && bytes[i + 1] == (byte) 0x8B && bytes[i + 2] == 8) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(100)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
