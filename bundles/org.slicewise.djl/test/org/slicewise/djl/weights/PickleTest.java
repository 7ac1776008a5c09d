// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickleTest {

    private static Object read(byte[] pickle) throws IOException {
        return Pickle.read(new PickleInput(Path.of("x.pth"), pickle), new HashMap<>());
    }

    @Test
    void valuesAreRead() throws IOException {
        assertEquals(200L, read(new PickleWriter().op('K', 200).done()));
        assertEquals(0xfffeL, read(new PickleWriter().op('M', 0xfe, 0xff).done()));
        assertEquals(-2L, read(new PickleWriter().op('J').fourBytes(-2).done()));
        assertEquals(-7L, read(new PickleWriter().number(-7).done()));
        assertEquals(0L, read(new PickleWriter().op(0x8a, 0).done()));
        assertEquals(
                BigInteger.ONE.shiftLeft(64),
                read(new PickleWriter().op(0x8a, 9).raw(new byte[8]).op(1).done()));
        assertEquals(
                -2.5, read(new PickleWriter().op('G', 0xc0, 4).raw(new byte[6]).done()));
        assertEquals("\u00e9", read(new PickleWriter().text("\u00e9").done()));
        assertEquals("ab", read(new PickleWriter().op(0x8c, 2, 'a', 'b').done()));
        assertEquals(true, read(new PickleWriter().op(0x88).done()));
        assertNull(read(new PickleWriter().op('N').done()));
    }

    @Test
    void whatIsKeptIsUsedAgain() throws IOException {
        PickleTuple tuple = (PickleTuple) read(new PickleWriter()
                .text("a")
                .op('q', 0)
                .text("b")
                .op('r', 9, 0, 0, 0, 'h', 0, 'j', 9, 0, 0, 0, 0x87, 0x86)
                .done());
        assertEquals(List.of("b", "a", "b"), ((PickleTuple) tuple.items().get(1)).items());
    }

    /** No instruction by which Python would call something calls anything, whatever is named. */
    @ParameterizedTest
    @CsvSource({
        "os, system",
        "posix, system",
        "nt, system",
        "builtins, eval",
        "__builtin__, exec",
        "subprocess, Popen",
        "torch, load",
        "torch.hub, load",
        "torch.storage, _load_from_bytes",
        "torch._utils, _rebuild_tensor_v3",
        "torch.nn.modules.linear, Linear",
        "collections, Counter",
        "numpy.core.multiarray, _reconstruct",
        "'', ''",
    })
    void foreignNamesAreRefused(String module, String name) {
        byte[] call = new PickleWriter()
                .global(module, name)
                .text("touch x")
                .op(0x85, 'R')
                .done();
        assertRefused(
                call, "tensors alone (a state_dict of PyTorch), but found the name %s.%s,".formatted(module, name));
        byte[] byStack = new PickleWriter().text(module).text(name).op(0x93).done();
        assertRefused(byStack, "but found the name %s.%s,".formatted(module, name));
    }

    @Test
    void instructionsWithoutUseAreRefused() {
        for (int code :
                new int[] {'i', 'o', 0x82, 0x83, 0x84, 0x92, 'P', '0', '1', '2', 'I', 'L', 'S', 'V', 'F', 0x8b}) {
            byte[] pickle =
                    new PickleWriter().op('(', 'N', code).raw(new byte[8]).done();
            assertRefused(pickle, "the instruction 0x%02x, which none needs".formatted(code));
        }
    }

    @Test
    void allowedNamesMakeNothingElse() {
        assertRefused(
                new PickleWriter().global("torch", "FloatStorage").op(')', 'R').done(), "a call of torch.FloatSt");
        assertRefused(new PickleWriter().op(']', ')', 'R').done(), "a call of ArrayList");
        assertRefused(new PickleWriter().global("torch", "Size").op(')', 0x81).done(), "a parameter to make");
        assertRefused(new PickleWriter().op(']', '}', 'b').done(), "attributes of a dict or parameter");
        assertRefused(new PickleWriter().orderedDict().op(')', 'b').done(), "attributes of a dict or parameter");
        assertRefused(new PickleWriter().op('N', 'Q').done(), "a tuple, but found None");
        assertRefused(new PickleWriter().op(')', 'Q').done(), "a storage by type, key, device and size");
        assertRefused(
                new PickleWriter()
                        .global("torch._utils", "_rebuild_tensor_v2")
                        .op(')', 'R')
                        .done(),
                "a storage, an offset, sizes and strides of a tensor");
    }

    @Test
    void theSameStorageIsNotTwoThings() {
        PickleWriter two = new PickleWriter();
        two.storage("FloatStorage", "0", 10, false).storage("DoubleStorage", "0", 5, false);
        assertRefused(two.done(), "TorchStorage[key=0, type=F32, count=10], but found TorchStorage[key=0, type=F64");
    }

    @Test
    void theStackIsNotReadBelowItsBottom() {
        for (String codes :
                List.of(".", "a", "s", "R", "b", "Q", "t", "e", "u", "q\0", "(a", "N(q\0", "\u0085", "}(Nu", "}Ns")) {
            byte[] pickle =
                    new PickleWriter().op(codes.chars().toArray()).op(0, 0).done();
            assertRefused(pickle, "expected");
        }
        assertRefused(new PickleWriter().op('h', 3).done(), "something kept by the number 3, but found nothing");
        assertRefused(new PickleWriter().op(']', ')', 'N', 's').done(), "a dict, and keys with values for it");
    }

    @Test
    void keysAreSimpleAndComeOnce() {
        assertRefused(new PickleWriter().op('}', ']', 'N', 's').done(), "texts and numbers as keys of a dict");
        byte[] twice = new PickleWriter()
                .op('}', '(')
                .text("a")
                .op('N')
                .text("a")
                .op('N', 'u')
                .done();
        assertRefused(twice, "each key of a dict once, but found \"a\" twice");
    }

    @Test
    void textsAreBounded() {
        assertRefused(new PickleWriter().op('X').fourBytes(-1).done(), "texts of at most 1,048,576 bytes");
        assertRefused(new PickleWriter().op('X').fourBytes(500).done(), "a complete pickle");
        assertRefused(new PickleWriter().op(0x8d).raw(new byte[7]).op(0x80).done(), "texts of at most");
        assertRefused(new PickleWriter().op('c').raw("x".repeat(300).getBytes()).done(), "the short name of a type");
        assertRefused(new PickleWriter().op('X', 1, 0, 0, 0, 0xff).done(), "texts in UTF-8");
    }

    /** A list that holds itself, and lists of lists that hold a billion, are small as long as nobody counts them. */
    @Test
    void listsOfListsAreNotWalked() throws IOException {
        assertTrue(read(new PickleWriter().op(']', 'q', 0, 'h', 0, 'a').done()) instanceof List<?>);
        PickleWriter billion = new PickleWriter().op(']', 'q', 0);
        for (int i = 1; i < 200; i++) {
            billion.op(']', '(', 'h', i - 1, 'h', i - 1, 'h', i - 1, 'h', i - 1, 'e', 'q', i);
        }
        assertTrue(read(billion.done()) instanceof List<?>);
        PickleWriter deep = new PickleWriter().op(')');
        for (int i = 0; i < 500_000; i++) {
            deep.op(0x85);
        }
        assertTrue(read(deep.done()) instanceof PickleTuple);
    }

    @Test
    void stackAndMarksAndInstructionsAreBounded() {
        for (int code : new int[] {'N', '(', ']'}) {
            assertRefused(repeated((1 << 20) + 1, code), "at most 1,048,576 values at a time, but found more");
        }
        assertRefused(repeated((1 << 20) + 1, 'N', 0x94), "at most 1,048,576 values at a time, but found more");
        byte[] many = new byte[(1 << 23) + 10];
        many[0] = (byte) 0x80;
        many[1] = 2;
        many[2] = 'N';
        for (int i = 3; i + 1 < many.length; i += 2) {
            many[i] = 'q';
        }
        assertRefused(many, "at most 4,194,304 instructions, but found more");
    }

    /** One long list of pairs, named many times, would be any number of dicts. */
    @Test
    void pairsForDictsAreBounded() {
        PickleWriter pickle = new PickleWriter().op(']', '(');
        for (int i = 0; i < 3000; i++) {
            pickle.number(i).op('N', 0x86);
        }
        pickle.op('e', 'q', 0, '(');
        for (int i = 0; i < 500; i++) {
            pickle.global("collections", "OrderedDict").op('h', 0, 0x85, 'R');
        }
        assertRefused(pickle.op('t').done(), "at most 1,048,576 pairs for an OrderedDict");
    }

    @Test
    void anyBytesAreReadOrRefused() {
        Random random = new Random(17);
        byte[] codes = {'(', ')', 't', ']', 'a', 'e', '}', 's', 'u', 'q', 'h', 'R', 'b', 'Q', 'N', 'K', (byte) 0x85, '.'
        };
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            PickleWriter pickle = new PickleWriter();
            for (int j = random.nextInt(30); j >= 0; j--) {
                pickle.op(random.nextInt(8) == 0 ? random.nextInt(256) : codes[random.nextInt(codes.length)]);
            }
            try {
                read(pickle.done());
            } catch (WeightsFormatException e) {
                refused++;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        assertTrue(refused > 10_000, "refused " + refused);
    }

    private static byte[] repeated(int count, int... codes) {
        PickleWriter pickle = new PickleWriter();
        for (int i = 0; i < count; i++) {
            pickle.op(codes);
        }
        return pickle.done();
    }

    private static void assertRefused(byte[] pickle, String text) {
        IOException e = assertThrows(WeightsFormatException.class, () -> read(pickle));
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }
}
