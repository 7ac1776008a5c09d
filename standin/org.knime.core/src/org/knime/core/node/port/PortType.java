// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.lang.reflect.Method;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Which objects a port takes or gives: their class, the class of their specs, and whether the port may stay open. */
public final class PortType {

    /** The colour of ports whose type has none, as 0xRRGGBB. */
    public static final int DEFAULT_COLOR = Integer.decode("#9b9b9b");

    private static final String OBJECT_CLASS = "object_class";

    private final Class<? extends PortObject> objectClass;
    private final Class<? extends PortObjectSpec> specClass;
    private final boolean optional;
    private final String name;
    private final int color;
    private final boolean hidden;

    PortType(Class<? extends PortObject> objectClass, boolean optional, String name, int color, boolean hidden) {
        this.objectClass = objectClass;
        this.specClass = getPortObjectSpecClass(objectClass);
        this.optional = optional;
        this.name = name;
        this.color = color;
        this.hidden = hidden;
    }

    /**
     * A mandatory type for this class.
     *
     * @deprecated use {@link PortTypeRegistry#getPortType(Class)}
     */
    @Deprecated
    public PortType(Class<? extends PortObject> objectClass) {
        this(objectClass, false);
    }

    /**
     * A type for this class.
     *
     * @deprecated use {@link PortTypeRegistry#getPortType(Class, boolean)}
     */
    @Deprecated
    public PortType(Class<? extends PortObject> objectClass, boolean isOptional) {
        this(objectClass, isOptional, objectClass.getSimpleName(), DEFAULT_COLOR, false);
    }

    /** The spec class of a port object class: the return type of its most specific {@code getSpec()}. */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(Class<? extends PortObject> objectClass) {
        Class<?> narrowest = PortObjectSpec.class;
        for (Method method : objectClass.getMethods()) {
            boolean getter = method.getName().equals("getSpec") && method.getParameterCount() == 0;
            if (getter && narrowest.isAssignableFrom(method.getReturnType())) {
                narrowest = method.getReturnType();
            }
        }
        return narrowest.asSubclass(PortObjectSpec.class);
    }

    /** The class objects of this port are of. */
    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    /** The class specs of this port are of. */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return specClass;
    }

    /** Whether an in-port of this type may stay unconnected. */
    public boolean isOptional() {
        return optional;
    }

    /** The name users see. */
    public String getName() {
        return name;
    }

    /** The colour users see, as 0xRRGGBB. */
    public int getColor() {
        return color;
    }

    /** Whether the type is kept out of lists users choose from. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether every object of the other type is also one of this type. */
    public boolean isSuperTypeOf(PortType type) {
        return objectClass.isAssignableFrom(type.objectClass);
    }

    /** Whether a port of this type takes the object. */
    public boolean acceptsPortObject(PortObject object) {
        return object != null && acceptsPortObjectClass(object.getClass());
    }

    /** Whether a port of this type takes objects of the class. */
    public boolean acceptsPortObjectClass(Class<? extends PortObject> cl) {
        return objectClass.isAssignableFrom(cl);
    }

    /** Whether the spec may come with an object of this port. */
    public boolean acceptsPortObjectSpec(PortObjectSpec spec) {
        return specClass.isInstance(spec);
    }

    /** Writes the object class's name. */
    public void save(NodeSettingsWO settings) {
        settings.addString(OBJECT_CLASS, objectClass.getName());
    }

    /** Writes the object class's name. */
    public void save(ConfigWO config) {
        config.addString(OBJECT_CLASS, objectClass.getName());
    }

    /** The type whose object class's name was written by {@link #save(NodeSettingsWO)}. */
    public static PortType load(NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO) settings);
    }

    /** The type whose object class's name was written by {@link #save(ConfigWO)}. */
    public static PortType load(ConfigRO config) throws InvalidSettingsException {
        String className = config.getString(OBJECT_CLASS);
        PortTypeRegistry registry = PortTypeRegistry.getInstance();
        return registry.getPortType(registry.getObjectClass(className)
                .orElseThrow(() -> new InvalidSettingsException("There is no port type for the class \"" + className
                        + "\"; known are " + registry.knownClassNames() + ".")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortType type && objectClass.equals(type.objectClass) && optional == type.optional;
    }

    @Override
    public int hashCode() {
        return objectClass.hashCode() + (optional ? 1 : 0);
    }

    @Override
    public String toString() {
        return (optional ? "optional " : "") + name + " (" + objectClass.getName() + ")";
    }
}
