// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as PyTorch writes them: a state_dict of 32-bit floats, each tensor with a storage of its own. */
final class TorchWriter {

    private TorchWriter() {}

    /** The form of today. */
    static byte[] zip(List<StoredTensor> tensors, List<float[]> values) throws IOException {
        Map<String, byte[]> storages = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            storages.put(Integer.toString(i), littleEndian(values.get(i)));
        }
        return zip(stateDict(tensors, false), storages);
    }

    /** The form of today around any pickle. */
    static byte[] zip(byte[] pickle, Map<String, byte[]> storages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "archive/data.pkl", pickle);
            store(zip, "archive/.format_version", "1".getBytes(StandardCharsets.US_ASCII));
            store(zip, "archive/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
            for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
                store(zip, "archive/data/" + storage.getKey(), storage.getValue());
            }
            store(zip, "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The form before PyTorch 1.6. */
    static byte[] legacy(List<StoredTensor> tensors, List<float[]> values) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            keys.add(Integer.toString(i));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(legacyStart(stateDict(tensors, true), keys));
        for (float[] numbers : values) {
            bytes.writeBytes(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(numbers.length)
                    .array());
            bytes.writeBytes(littleEndian(numbers));
        }
        return bytes.toByteArray();
    }

    /** Everything of the old form before the numbers. */
    static byte[] legacyStart(byte[] pickle, List<String> keys) {
        byte[] mark = {0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19};
        PickleWriter list = new PickleWriter().op(']', '(');
        keys.forEach(list::text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new PickleWriter().op(0x8a, 10).raw(mark).done());
        bytes.writeBytes(new PickleWriter().number(1001).done());
        bytes.writeBytes(
                new PickleWriter().op('}').text("little_endian").op(0x88, 's').done());
        bytes.writeBytes(pickle);
        bytes.writeBytes(list.op('e').done());
        return bytes.toByteArray();
    }

    private static byte[] stateDict(List<StoredTensor> tensors, boolean old) {
        PickleWriter pickle = new PickleWriter().orderedDict().op('q', 1, '(');
        for (int i = 0; i < tensors.size(); i++) {
            StoredTensor tensor = tensors.get(i);
            pickle.text(tensor.name());
            pickle.tensor(Integer.toString(i), tensor.count(), 0, tensor.shape(), denseStrides(tensor.shape()), old);
        }
        pickle.op('u').op('}').text("_metadata").orderedDict().op('s', 'b');
        return pickle.done();
    }

    static List<Long> denseStrides(List<Long> shape) {
        List<Long> strides = new ArrayList<>();
        long step = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            strides.add(step);
            step *= shape.get(axis);
        }
        Collections.reverse(strides);
        return strides;
    }

    static byte[] littleEndian(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }
}
