// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes pickles of protocol 2, instruction by instruction, good ones and bad ones. */
final class PickleWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleWriter() {
        op(0x80, 2);
    }

    PickleWriter op(int... codes) {
        for (int code : codes) {
            bytes.write(code);
        }
        return this;
    }

    PickleWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return op('X').fourBytes(utf8.length).raw(utf8);
    }

    PickleWriter number(long number) {
        return op(0x8a, 8)
                .raw(ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array());
    }

    PickleWriter global(String module, String name) {
        return op('c').raw((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    PickleWriter numbers(List<Long> numbers) {
        op('(');
        numbers.forEach(this::number);
        return op('t');
    }

    /** The storage that is outside of the pickle; an old form has a sixth fact. */
    PickleWriter storage(String type, String key, long count, boolean old) {
        op('(').text("storage").global("torch", type).text(key).text("cpu").number(count);
        return (old ? op('N') : this).op('t', 'Q');
    }

    /** A tensor on a storage of floats. */
    PickleWriter tensor(String key, long count, long offset, List<Long> shape, List<Long> strides, boolean old) {
        global("torch._utils", "_rebuild_tensor_v2").op('(').storage("FloatStorage", key, count, old);
        number(offset).numbers(shape).numbers(strides).op(0x89);
        return orderedDict().op('t', 'R');
    }

    PickleWriter orderedDict() {
        return global("collections", "OrderedDict").op(')', 'R');
    }

    PickleWriter fourBytes(int number) {
        return raw(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    PickleWriter raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    /** The pickle, ended. */
    byte[] done() {
        return op('.').bytes.toByteArray();
    }
}
