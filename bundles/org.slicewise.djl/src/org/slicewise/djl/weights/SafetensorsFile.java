// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * An open file in the form of safetensors: 8 bytes with the length of a header, the header as a JSON object, and the
 * numbers of all tensors one after the other.
 */
public final class SafetensorsFile implements WeightsFile {

    /** The header of 10,000 tensors has about a megabyte. */
    private static final int LARGEST_HEADER = 1 << 24;

    private final Path path;
    private final FileChannel channel;
    private final SafetensorsHeader header;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final long dataStart;

    private SafetensorsFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        byte[] text = new byte[headerLength()];
        InputStream in = Channels.newInputStream(channel);
        if (in.readNBytes(text, 0, text.length) < text.length) {
            throw new WeightsFormatException(path, "a complete header", "a file that was cut short while it was read");
        }
        this.dataStart = Long.BYTES + text.length;
        this.header = SafetensorsHeader.parse(path, text, channel.size() - dataStart);
        header.entries().forEach((name, entry) -> tensors.put(name, entry.tensor()));
    }

    /**
     * Opens a file and checks its header.
     *
     * @throws WeightsFormatException if the header is not there, not complete, or not true
     */
    public static SafetensorsFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new SafetensorsFile(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The length of the header that follows, which fits into the file and into memory. */
    private int headerLength() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Channels.newInputStream(channel).readNBytes(Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Long.BYTES) {
            throw new WeightsFormatException(
                    path, "8 bytes with the length of the header", "a file of %d bytes".formatted(bytes.remaining()));
        }
        long length = bytes.getLong();
        long most = Math.min(LARGEST_HEADER, channel.size() - Long.BYTES);
        if (length < 2 || length > most) {
            throw new WeightsFormatException(
                    path,
                    "a header of 2 to %,d bytes in this file of %,d".formatted(Math.max(2, most), channel.size()),
                    "one of %s".formatted(Long.toUnsignedString(length)));
        }
        return (int) length;
    }

    /** What the file says of itself as a whole, in texts. */
    public SortedMap<String, String> metadata() {
        return header.metadata();
    }

    @Override
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    @Override
    public float[] read(String name) throws IOException {
        SafetensorsHeader.Entry entry = header.entries().get(name);
        if (entry == null) {
            throw new IllegalArgumentException("%s has no tensor \"%s\".".formatted(path, name));
        }
        StoredTensor tensor = entry.tensor();
        tensor.requireReadable(path);
        channel.position(dataStart + entry.begin());
        return tensor.type().read(Channels.newInputStream(channel), (int) tensor.count());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
