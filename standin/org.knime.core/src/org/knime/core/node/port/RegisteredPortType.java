// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.node.NodeLogger;
import org.slicewise.standin.registry.Extensions;

/** One {@code portType} element of the extension point org.knime.core.PortType. */
final class RegisteredPortType {

    static final String POINT = "org.knime.core.PortType";

    private final IConfigurationElement element;
    private final String objectClassName;
    private final String specClassName;

    RegisteredPortType(IConfigurationElement element) {
        this.element = element;
        objectClassName = element.getAttribute("objectClass");
        specClassName = element.getAttribute("specClass");
    }

    String objectClassName() {
        return objectClassName;
    }

    String specClassName() {
        return specClassName;
    }

    Optional<Class<? extends PortObject>> objectClass() {
        return Extensions.loadClass(element, objectClassName).map(c -> c.asSubclass(PortObject.class));
    }

    Optional<Class<? extends PortObjectSpec>> specClass() {
        return Extensions.loadClass(element, specClassName).map(c -> c.asSubclass(PortObjectSpec.class));
    }

    PortType toPortType(Class<? extends PortObject> objectClass, boolean optional) {
        String color = element.getAttribute("color");
        return new PortType(
                objectClass,
                optional,
                element.getAttribute("name"),
                color == null ? PortType.DEFAULT_COLOR : Integer.decode(color),
                Boolean.parseBoolean(element.getAttribute("hidden")));
    }

    /** The serializer an attribute names; empty, with a coding message, when it cannot be made or is another kind. */
    <S> Optional<S> serializer(String attribute, Class<S> kind, String serialized) {
        if (element.getAttribute(attribute) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.cast(Extensions.newInstance(element, attribute)));
        } catch (CoreException | ClassCastException e) {
            NodeLogger.getLogger(PortTypeRegistry.class)
                    .coding(
                            "The " + attribute + " of " + serialized + " in "
                                    + element.getContributor().getName() + " cannot be used: " + e.getMessage(),
                            e);
            return Optional.empty();
        }
    }
}
