// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.slicewise.standin.registry.Extensions;

/** The port types contributed at org.knime.core.PortType, with their serializers. */
public final class PortTypeRegistry {

    /** The names of the types that need no registration: the engine itself knows how to save their objects. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "org.knime.core.node.BufferedDataTable", "Table",
            "org.knime.core.node.port.PortObject", "Any object",
            "org.knime.core.node.port.flowvariable.FlowVariablePortObject", "Flow variables");

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<String, RegisteredPortType> byObjectClass = new LinkedHashMap<>();

    private PortTypeRegistry() {
        for (IConfigurationElement element : Extensions.of(RegisteredPortType.POINT)) {
            RegisteredPortType type = new RegisteredPortType(element);
            byObjectClass.putIfAbsent(type.objectClassName(), type);
        }
    }

    /** The one registry. */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** The mandatory type for objects of the class, registered or not. */
    public PortType getPortType(Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /** The type for objects of the class, registered or not. */
    public PortType getPortType(Class<? extends PortObject> objectClass, boolean isOptional) {
        RegisteredPortType registered = byObjectClass.get(objectClass.getName());
        if (registered != null) {
            return registered.toPortType(objectClass, isOptional);
        }
        String name = BUILT_IN.getOrDefault(objectClass.getName(), objectClass.getSimpleName());
        return new PortType(objectClass, isOptional, name, PortType.DEFAULT_COLOR, false);
    }

    /** The built-in types, and every registered one whose class can be loaded. */
    public Collection<PortType> availablePortTypes() {
        List<PortType> types = new ArrayList<>();
        BUILT_IN.keySet().forEach(name -> types.add(getPortType(builtIn(name))));
        for (RegisteredPortType registered : byObjectClass.values()) {
            registered.objectClass().ifPresent(c -> types.add(registered.toPortType(c, false)));
        }
        return types;
    }

    /** The built-in or registered port object class of this name. */
    public Optional<Class<? extends PortObject>> getObjectClass(String className) {
        if (BUILT_IN.containsKey(className)) {
            return Optional.of(builtIn(className));
        }
        return Optional.ofNullable(byObjectClass.get(className)).flatMap(RegisteredPortType::objectClass);
    }

    private static Class<? extends PortObject> builtIn(String className) {
        try {
            return Class.forName(className).asSubclass(PortObject.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class " + className + " is missing from its own bundle.", e);
        }
    }

    /** The registered spec class of this name. */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(String className) {
        return withSpecClass(className).flatMap(RegisteredPortType::specClass);
    }

    /** The serializer registered for objects of the class. */
    @SuppressWarnings("unchecked")
    public <T extends PortObject> Optional<PortObjectSerializer<T>> getObjectSerializer(Class<T> objectClass) {
        return Optional.ofNullable(byObjectClass.get(objectClass.getName()))
                .flatMap(t -> t.serializer("objectSerializer", PortObjectSerializer.class, objectClass.getName()))
                .map(s -> (PortObjectSerializer<T>) s);
    }

    /** The serializer registered for specs of the class. */
    @SuppressWarnings("unchecked")
    public <T extends PortObjectSpec> Optional<PortObjectSpecSerializer<T>> getSpecSerializer(Class<T> specClass) {
        return withSpecClass(specClass.getName())
                .flatMap(t -> t.serializer("specSerializer", PortObjectSpecSerializer.class, specClass.getName()))
                .map(s -> (PortObjectSpecSerializer<T>) s);
    }

    private Optional<RegisteredPortType> withSpecClass(String className) {
        return byObjectClass.values().stream()
                .filter(t -> className.equals(t.specClassName()))
                .findFirst();
    }

    TreeSet<String> knownClassNames() {
        TreeSet<String> names = new TreeSet<>(byObjectClass.keySet());
        names.addAll(BUILT_IN.keySet());
        return names;
    }
}
