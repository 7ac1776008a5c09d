// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.workflow.FlowVariable;

class VariableStackTest {

    private final VariableStack root =
            VariableStack.EMPTY.push(new FlowVariable("a", 1)).push(new FlowVariable("b", 1));

    private static int value(VariableStack stack, String name) {
        return stack.visible().get(name).getIntValue();
    }

    @Test
    void theNewestOfANameCounts() {
        assertEquals(2, value(root.push(new FlowVariable("a", 2)), "a"));
    }

    @Test
    void whereBranchesMeetTheFirstCounts() {
        VariableStack first = root.push(new FlowVariable("a", 2));
        VariableStack second = root.push(new FlowVariable("a", 3));
        assertEquals(2, value(VariableStack.merge(List.of(first, second)), "a"));
        assertEquals(3, value(VariableStack.merge(List.of(second, first)), "a"));
    }

    @Test
    void whatABranchChangedHidesWhatTheFirstOnlyInherited() {
        VariableStack changed = root.push(new FlowVariable("b", 5));
        assertEquals(5, value(VariableStack.merge(List.of(root, changed)), "b"));
    }

    @Test
    void variablesOfALoopStayInside() {
        Object start = new Object();
        VariableStack inside =
                root.enterLoop(start).push(new FlowVariable("i", 1)).push(new FlowVariable("a", 9));
        VariableStack outside = inside.leaveLoop(start);
        assertEquals(1, value(outside, "a"));
        assertEquals(2, outside.visible().size());
    }

    @Test
    void aVariableFromOutsideALoopDoesNotHideOneFromInsideAndOutlivesTheLoop() {
        Object start = new Object();
        VariableStack inside = root.enterLoop(start).push(new FlowVariable("a", 9));
        VariableStack beside = root.push(new FlowVariable("a", 4));
        VariableStack met = VariableStack.merge(List.of(beside, inside));
        assertEquals(9, value(met, "a"));
        assertEquals(4, value(met.leaveLoop(start), "a"));
    }
}
