// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knime.core.data.DataValue.UtilityFactory;

/** The value interfaces of a cell class, as its declaration says them. */
final class ValueClasses {

    private ValueClasses() {}

    /**
     * All value interfaces: of the class first, then of its superclasses, each in the order they are declared, parents
     * after their children. The first is the preferred one; the last is {@link DataValue}.
     */
    static List<Class<? extends DataValue>> of(Class<? extends DataCell> cellClass) {
        Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        for (Class<?> c = cellClass; c != null; c = c.getSuperclass()) {
            addInterfaces(c, found);
        }
        found.remove(DataValue.class);
        List<Class<? extends DataValue>> all = new ArrayList<>(found);
        all.add(DataValue.class);
        return List.copyOf(all);
    }

    private static void addInterfaces(Class<?> start, Set<Class<? extends DataValue>> found) {
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (Class<?> parent : waiting.remove().getInterfaces()) {
                if (DataValue.class.isAssignableFrom(parent)) {
                    found.add(parent.asSubclass(DataValue.class));
                    waiting.add(parent);
                }
            }
        }
    }

    /** The factory in the interface's constant {@code UTILITY}; that of a parent where it has none. */
    static UtilityFactory utility(Class<? extends DataValue> valueClass) {
        try {
            Field field = valueClass.getField("UTILITY");
            field.setAccessible(true);
            return (UtilityFactory) field.get(null);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "The constant UTILITY of " + valueClass.getName()
                            + " must be public and hold a DataValue.UtilityFactory.",
                    e);
        }
    }
}
