// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** The class a serializer says it is for: the first type argument of its superclass. */
final class SerializedClass<T> {

    private final Class<T> serialized;

    private SerializedClass(Class<T> serialized) {
        this.serialized = serialized;
    }

    static <T> SerializedClass<T> of(Class<?> serializerClass) throws IOException {
        Type parent = serializerClass.getGenericSuperclass();
        if (parent instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> c) {
            @SuppressWarnings("unchecked")
            Class<T> serialized = (Class<T>) c;
            return new SerializedClass<>(serialized);
        }
        throw new IOException("The serializer " + serializerClass.getName()
                + " does not name the class it is for; declare it as \"extends ...Serializer<YourClass>\".");
    }

    /** A fresh instance by the public constructor without parameters. */
    T newInstance() throws IOException {
        try {
            Constructor<T> constructor = serialized.getDeclaredConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException(
                    serialized.getName()
                            + " has no public constructor without parameters: it can be saved, but not loaded.",
                    e);
        }
    }
}
