// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes a bundle from a folder with {@code src}, {@code META-INF/MANIFEST.MF} and {@code plugin.xml}. */
final class BundleCompiler {

    private BundleCompiler() {}

    static void compile(Path bundle, List<Path> classPath, Path jar) throws IOException {
        Path classes = Files.createTempDirectory("slicewise-checks-classes-");
        try {
            compileSources(bundle.resolve("src"), classPath, classes);
            Manifest manifest;
            try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
                manifest = new Manifest(in);
            }
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream pack = new JarOutputStream(out, manifest)) {
                add(pack, classes, classes);
                add(pack, bundle.resolve("src"), bundle.resolve("src"));
                add(pack, bundle, bundle.resolve("plugin.xml"));
                if (Files.isDirectory(bundle.resolve("icons"))) {
                    add(pack, bundle, bundle.resolve("icons"));
                }
            }
        } finally {
            delete(classes);
        }
    }

    private static void compileSources(Path sources, List<Path> classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of("--release", "17", "-proc:none", "-cp", path, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(javaFiles(sources)))
                    .call();
            if (!compiled) {
                throw new IOException(sources + " does not compile against the stand-in:\n" + problems);
            }
        }
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static void add(JarOutputStream pack, Path root, Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".java")) {
                    pack.putNextEntry(
                            new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, pack);
                    pack.closeEntry();
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
