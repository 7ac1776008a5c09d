// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.workflow.FlowVariable;

/**
 * The flow variables at one point of a workflow, oldest first, with a mark where each open loop began. Immutable. An
 * item is known by identity: what two branches inherited from before they parted is one item, not two.
 */
final class VariableStack {

    static final VariableStack EMPTY = new VariableStack(List.of());

    /** A variable, or the mark of the loop that starts at this node. */
    private static final class Item {

        private final FlowVariable variable;
        private final Object loopStart;

        Item(FlowVariable variable, Object loopStart) {
            this.variable = variable;
            this.loopStart = loopStart;
        }
    }

    private final List<Item> items;

    private VariableStack(List<Item> items) {
        this.items = items;
    }

    VariableStack push(FlowVariable variable) {
        return with(new Item(variable, null));
    }

    VariableStack enterLoop(Object start) {
        return with(new Item(null, start));
    }

    private VariableStack with(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new VariableStack(more);
    }

    /** What was there before the loop began. */
    VariableStack leaveLoop(Object start) {
        int mark = markOf(start);
        return mark < 0 ? this : new VariableStack(items.subList(0, mark));
    }

    private int markOf(Object start) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).loopStart == start) {
                return i;
            }
        }
        return -1;
    }

    /** The variables by name; the newest of a name counts. */
    Map<String, FlowVariable> visible() {
        Map<String, FlowVariable> visible = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.variable != null) {
                visible.remove(item.variable.getName());
                visible.put(item.variable.getName(), item.variable);
            }
        }
        return visible;
    }

    /**
     * The variables of several branches that meet. Of variables of the same name that were pushed after the branches
     * parted, that of the first stack counts; a variable from outside a loop never hides one from inside it.
     */
    static VariableStack merge(List<VariableStack> firstCounts) {
        List<Item> merged = new ArrayList<>();
        for (int i = firstCounts.size() - 1; i >= 0; i--) {
            List<Item> items = firstCounts.get(i).items;
            List<Item> missing = new ArrayList<>(items);
            missing.removeAll(merged);
            merged.addAll(firstForeignLoop(merged, items), missing);
        }
        return new VariableStack(merged);
    }

    private static int firstForeignLoop(List<Item> merged, List<Item> items) {
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i).loopStart != null && !items.contains(merged.get(i))) {
                return i;
            }
        }
        return merged.size();
    }
}
