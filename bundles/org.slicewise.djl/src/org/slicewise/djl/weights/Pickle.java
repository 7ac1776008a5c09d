// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads pickles of protocols 2 to 5 as data (PEP 307, PEP 3154).
 *
 * <p>A pickle is a program for a small stack machine, and what it may call is its danger. This machine makes texts,
 * numbers, lists, tuples and dicts, and calls nothing: what it names must be among the few names that {@link
 * PickleNames} knows, each of which stands for a fact about a tensor. Instructions that files of tensors have no need of
 * are refused.
 */
final class Pickle {

    private static final int MOST_INSTRUCTIONS = 1 << 22;

    private final PickleInput in;
    private final PickleNames names;
    private final PickleStack stack;

    private Pickle(PickleInput in, Map<String, TorchStorage> storages) {
        this.in = in;
        this.names = new PickleNames(in, storages);
        this.stack = new PickleStack(in);
    }

    /**
     * Reads the next pickle.
     *
     * @param storages takes the storages that the pickle names, by their keys
     * @return null, a {@link String}, {@link Number}, {@link Boolean}, {@link ArrayList}, {@link PickleTuple}, {@link
     *     PickleDict}, {@link PickleName}, {@link TorchStorage}, {@link TorchTensor} or {@link TorchParameter}
     */
    static Object read(PickleInput in, Map<String, TorchStorage> storages) throws WeightsFormatException {
        return new Pickle(in, storages).run();
    }

    private Object run() throws WeightsFormatException {
        requireProtocol();
        for (int i = 0; i < MOST_INSTRUCTIONS; i++) {
            int code = in.unsignedByte();
            if (code == '.') {
                return stack.pop();
            }
            if (!isValue(code) && !isContainer(code) && !isKept(code) && !isNamed(code)) {
                throw in.refusal("a pickle of tensors", "the instruction 0x%02x, which none needs".formatted(code));
            }
        }
        throw in.refusal("at most %,d instructions".formatted(MOST_INSTRUCTIONS), "more");
    }

    private void requireProtocol() throws WeightsFormatException {
        int first = in.unsignedByte();
        int protocol = in.unsignedByte();
        if (first != 0x80 || protocol < 2 || protocol > 5) {
            throw in.refusal("a pickle of protocol 2 to 5", "something else");
        }
    }

    /** Texts and numbers. */
    private boolean isValue(int code) throws WeightsFormatException {
        switch (code) {
            case 'N' -> stack.push(null);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'K' -> stack.push((long) in.unsignedByte());
            case 'M' -> stack.push((long) in.unsignedShort());
            case 'J' -> stack.push((long) in.signedInt());
            case 0x8a -> stack.push(in.wholeNumber(in.unsignedByte()));
            case 'G' -> stack.push(in.number());
            case 'U', 0x8c -> stack.push(in.text(in.unsignedByte()));
            case 'T', 'X' -> stack.push(in.text(in.unsignedInt()));
            case 0x8d -> stack.push(in.text(in.signedLong()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isContainer(int code) throws WeightsFormatException {
        switch (code) {
            case '(' -> stack.mark();
            case ')' -> stack.push(new PickleTuple(List.of()));
            case 0x85, 0x86, 0x87 -> stack.push(new PickleTuple(stack.pop(code - 0x84)));
            case 't' -> stack.push(new PickleTuple(stack.popToMark()));
            case ']' -> stack.push(new ArrayList<>());
            case 'a' -> append(stack.pop(1));
            case 'e' -> append(stack.popToMark());
            case '}' -> stack.push(new PickleDict());
            case 's' -> put(stack.pop(2));
            case 'u' -> put(stack.popToMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What was made before and is used again; a frame only tells how much to read at once. */
    private boolean isKept(int code) throws WeightsFormatException {
        switch (code) {
            case 'q' -> stack.keep(in.unsignedByte());
            case 'r' -> stack.keep(in.unsignedInt());
            case 0x94 -> stack.keep();
            case 'h' -> stack.pushKept(in.unsignedByte());
            case 'j' -> stack.pushKept(in.unsignedInt());
            case 0x95 -> in.signedLong();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Where Python would call something. */
    private boolean isNamed(int code) throws WeightsFormatException {
        switch (code) {
            case 'c' -> stack.push(names.name(in.line(), in.line()));
            case 0x93 -> {
                List<Object> name = stack.pop(2);
                stack.push(names.name(text(name.get(0)), text(name.get(1))));
            }
            case 'R' -> {
                List<Object> call = stack.pop(2);
                stack.push(names.called(call.get(0), call.get(1)));
            }
            case 0x81 -> {
                List<Object> made = stack.pop(2);
                stack.push(names.made(made.get(0), made.get(1)));
            }
            case 'b' -> {
                Object state = stack.pop();
                names.setState(stack.top(), state);
            }
            case 'Q' -> stack.push(names.storage(stack.pop()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String text(Object object) throws WeightsFormatException {
        if (object instanceof String text) {
            return text;
        }
        throw in.refusal("a text", PickleNames.kind(object));
    }

    private void append(List<Object> items) throws WeightsFormatException {
        if (!(stack.top() instanceof ArrayList<?>)) {
            throw in.refusal("a list to append to", PickleNames.kind(stack.top()));
        }
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) stack.top();
        list.addAll(items);
    }

    private void put(List<Object> keysAndValues) throws WeightsFormatException {
        if (!(stack.top() instanceof PickleDict dict) || keysAndValues.size() % 2 != 0) {
            throw in.refusal("a dict, and keys with values for it", PickleNames.kind(stack.top()));
        }
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            dict.put(in, keysAndValues.get(i), keysAndValues.get(i + 1));
        }
    }
}
