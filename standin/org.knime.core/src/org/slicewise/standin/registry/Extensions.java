// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;

/** What bundles contribute to KNIME's extension points; nothing where no OSGi framework runs (plain unit tests). */
public final class Extensions {

    private static final ConcurrentMap<String, List<IConfigurationElement>> BY_POINT = new ConcurrentHashMap<>();

    private Extensions() {}

    /** The elements contributed to the extension point of this full id. */
    public static List<IConfigurationElement> of(String point) {
        return BY_POINT.computeIfAbsent(point, Extensions::read);
    }

    private static List<IConfigurationElement> read(String point) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry == null ? List.of() : List.of(registry.getConfigurationElementsFor(point));
    }

    /** The class of this name as the element's own bundle sees it; empty when the bundle does not have it. */
    public static Optional<Class<?>> loadClass(IConfigurationElement element, String className) {
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        try {
            return bundle == null ? Optional.empty() : Optional.of(bundle.loadClass(className));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A fresh instance of the class an attribute names. */
    public static Object newInstance(IConfigurationElement element, String attribute) throws CoreException {
        return element.createExecutableExtension(attribute);
    }
}
