// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.knime.core.data.DataValue.UtilityFactory;
import org.knime.core.node.NodeLogger;

/** The name, the group and the icon of one value interface. */
public abstract class ExtensibleUtilityFactory extends UtilityFactory {

    private static final Queue<ExtensibleUtilityFactory> ALL = new ConcurrentLinkedQueue<>();

    /** The interface this factory is for. */
    protected final Class<? extends DataValue> m_valueClass;

    /** The logger of the factory's class. */
    protected final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    /** For the value interface that holds the factory in its constant {@code UTILITY}. */
    public ExtensibleUtilityFactory(Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
        ALL.add(this);
    }

    /** What users call such values. */
    public abstract String getName();

    /** The group under which users find such values. */
    public String getGroupName() {
        return "Other";
    }

    /** All factories made so far. */
    public static Collection<ExtensibleUtilityFactory> getAllFactories() {
        return Collections.unmodifiableCollection(ALL);
    }
}
