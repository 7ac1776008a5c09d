// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files below some folders, by class name. */
final class CompiledTypes {

    private final SortedMap<String, CompiledType> byName = new TreeMap<>();

    private CompiledTypes() {}

    /** Reads every class file below the folders; a folder that is not there holds none. */
    static CompiledTypes below(List<Path> folders) throws IOException {
        CompiledTypes types = new CompiledTypes();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                types.addAllBelow(folder);
            }
        }
        return types;
    }

    private void addAllBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(CompiledTypes::holdsClass).toList()) {
                CompiledType type = CompiledType.read(Files.readAllBytes(file));
                byName.put(type.name(), type);
            }
        }
    }

    private static boolean holdsClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.equals("module-info.class") && !name.equals("package-info.class");
    }

    Collection<CompiledType> all() {
        return byName.values();
    }

    /** Returns the public classes in packages of KNIME. */
    List<CompiledType> publicKnimeTypes() {
        return all().stream()
                .filter(type ->
                        type.name().startsWith("org.knime.") && type.facts().isPublic())
                .toList();
    }

    Optional<TypeFacts> facts(String name) {
        return Optional.ofNullable(byName.get(name)).map(CompiledType::facts);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }
}
