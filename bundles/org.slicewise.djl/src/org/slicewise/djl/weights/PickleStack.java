// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl.weights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pickle has made so far: a stack with marks, and what it keeps by numbers to use again; both bounded. */
final class PickleStack {

    private static final int MOST = 1 << 20;

    private final PickleInput in;
    private final List<Object> values = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Long, Object> kept = new HashMap<>();

    PickleStack(PickleInput in) {
        this.in = in;
    }

    void push(Object value) throws WeightsFormatException {
        requireRoom(values.size());
        values.add(value);
    }

    Object pop() throws WeightsFormatException {
        requireAbove(1);
        return values.remove(values.size() - 1);
    }

    Object top() throws WeightsFormatException {
        requireAbove(1);
        return values.get(values.size() - 1);
    }

    void mark() throws WeightsFormatException {
        requireRoom(marks.size());
        marks.push(values.size());
    }

    /** Takes away everything from the last mark on. */
    List<Object> popToMark() throws WeightsFormatException {
        if (marks.isEmpty()) {
            throw in.refusal("a mark", "none");
        }
        List<Object> above = values.subList(marks.pop(), values.size());
        List<Object> taken = new ArrayList<>(above);
        above.clear();
        return taken;
    }

    /** Takes away the last values, the uppermost as the last one. */
    List<Object> pop(int count) throws WeightsFormatException {
        requireAbove(count);
        List<Object> above = values.subList(values.size() - count, values.size());
        List<Object> taken = new ArrayList<>(above);
        above.clear();
        return taken;
    }

    /** Keeps the uppermost value by a number. */
    void keep(long number) throws WeightsFormatException {
        requireRoom(kept.size());
        kept.put(number, top());
    }

    /** Keeps the uppermost value by the next number. */
    void keep() throws WeightsFormatException {
        keep(kept.size());
    }

    void pushKept(long number) throws WeightsFormatException {
        if (!kept.containsKey(number)) {
            throw in.refusal("something kept by the number " + number, "nothing");
        }
        push(kept.get(number));
    }

    private void requireAbove(int count) throws WeightsFormatException {
        int bottom = marks.isEmpty() ? 0 : marks.peek();
        if (values.size() - count < bottom) {
            throw in.refusal("%d values on the stack".formatted(count), "fewer");
        }
    }

    private void requireRoom(int size) throws WeightsFormatException {
        if (size >= MOST) {
            throw in.refusal("at most %,d values at a time".formatted(MOST), "more");
        }
    }
}
