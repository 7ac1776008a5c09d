// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.node.NodeFactory;
import org.slicewise.standin.registry.Extensions;

/** The node factories contributed at org.knime.workbench.repository.nodes, by class name. */
final class NodeFactories {

    private static final String POINT = "org.knime.workbench.repository.nodes";

    private final Map<String, IConfigurationElement> byClass = new LinkedHashMap<>();

    NodeFactories() {
        for (IConfigurationElement element : Extensions.of(POINT)) {
            String factoryClass = element.getAttribute("factory-class");
            if (element.getName().equals("node") && factoryClass != null) {
                byClass.putIfAbsent(factoryClass, element);
            }
        }
    }

    int size() {
        return byClass.size();
    }

    /** A new factory of that class; empty when no bundle contributes it. */
    Optional<NodeFactory<?>> create(String factoryClass) throws CoreException {
        IConfigurationElement element = byClass.get(factoryClass);
        if (element == null) {
            return Optional.empty();
        }
        NodeFactory<?> factory = (NodeFactory<?>) element.createExecutableExtension("factory-class");
        factory.init();
        return Optional.of(factory);
    }
}
