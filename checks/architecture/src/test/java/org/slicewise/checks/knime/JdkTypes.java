// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of the running JDK, which a signature list takes for granted. */
final class JdkTypes {

    private static final Map<String, Optional<TypeFacts>> READ = new ConcurrentHashMap<>();

    private JdkTypes() {}

    static Optional<TypeFacts> type(String name) {
        boolean ofJdk = name.startsWith("java.") || name.startsWith("javax.");
        return ofJdk ? READ.computeIfAbsent(name, JdkTypes::read) : Optional.empty();
    }

    private static Optional<TypeFacts> read(String name) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(CompiledType.read(in.readAllBytes()).facts());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
