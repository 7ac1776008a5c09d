// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A private copy of the headless runtime that bundles can be added to, and that workflows are run in. */
final class TrialRuntime {

    private static final String PROPERTY = "slicewise.runtime";
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path folder;
    private final Path workspace;

    private TrialRuntime(Path folder, Path workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    /** A copy of the built runtime; the test is left out, saying so, where none is built. */
    static TrialRuntime in(Path temp) throws IOException {
        String built = System.getProperty(PROPERTY);
        if (built == null || !Files.isDirectory(Path.of(built, "plugins"))) {
            Assumptions.abort("The headless runtime is not here (system property " + PROPERTY
                    + "): the stand-in is not tested as a whole.");
        }
        Path copy = temp.resolve("runtime");
        copyBundles(Path.of(built, "plugins"), Files.createDirectories(copy.resolve("plugins")));
        copyConfiguration(Path.of(built, "configuration"), copy.resolve("configuration"));
        return new TrialRuntime(copy, temp.resolve("workspace"));
    }

    /** Links to the bundles where the file system can: some are large, and none is changed. */
    private static void copyBundles(Path from, Path to) throws IOException {
        try (Stream<Path> bundles = Files.list(from)) {
            for (Path bundle : bundles.toList()) {
                linkOrCopy(bundle, to.resolve(bundle.getFileName()));
            }
        }
    }

    private static void linkOrCopy(Path bundle, Path to) throws IOException {
        if (Files.isDirectory(bundle)) {
            Files.createSymbolicLink(to, bundle.toRealPath());
            return;
        }
        try {
            Files.createLink(to, bundle.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(bundle, to);
        }
    }

    private static void copyConfiguration(Path from, Path to) throws IOException {
        Path bundles = to.getParent().resolve(BUNDLES);
        Files.createDirectories(bundles.getParent());
        Files.copy(from.resolve("config.ini"), to.resolve("config.ini"));
        Files.copy(from.getParent().resolve(BUNDLES), bundles);
    }

    private List<Path> bundles() throws IOException {
        try (Stream<Path> bundles = Files.list(folder.resolve("plugins"))) {
            return bundles.filter(b -> b.toString().endsWith(".jar")).toList();
        }
    }

    private Path bundle(String prefix) throws IOException {
        try (Stream<Path> bundles = Files.list(folder.resolve("plugins"))) {
            return bundles.filter(b -> b.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no bundle " + prefix + "... in " + folder + "."));
        }
    }

    /** Compiles the bundle in a folder against the runtime's own, and adds it. */
    void add(Path sources, String name, String version) throws IOException {
        Path jar = folder.resolve("plugins/" + name + "_" + version + ".jar");
        BundleCompiler.compile(sources, bundles(), jar);
        String line = name + "," + version + ",plugins/" + jar.getFileName() + ",4,false\n";
        Files.writeString(folder.resolve(BUNDLES), line, StandardOpenOption.APPEND);
    }

    /** Adds the nodes for trying the stand-in. */
    void addTrialNodes() throws IOException {
        Path manifest = Path.of(resource("/trial-nodes/plugin.xml"));
        add(manifest.getParent(), "org.slicewise.checks.trial", "1.0.0");
    }

    private static URI resource(String name) throws IOException {
        try {
            return TrialRuntime.class.getResource(name).toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Runs the batch application in a folder until its end. */
    BatchEnd run(Path in, String... arguments) throws IOException, InterruptedException {
        return finish(start(in, List.of(), arguments), in);
    }

    /** The same with system properties, {@code -Dname=value}. */
    BatchEnd runWith(List<String> jvm, Path in, String... arguments) throws IOException, InterruptedException {
        return finish(start(in, jvm, arguments), in);
    }

    /** Starts the batch application in a folder; its output goes to files there. */
    Process start(Path in, List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvm);
        command.addAll(List.of("-jar", bundle("org.eclipse.equinox.launcher").toString(), "-nosplash"));
        command.addAll(List.of("-configuration", folder.resolve("configuration").toString()));
        command.addAll(List.of("-install", folder.toString(), "-data", workspace.toString()));
        command.addAll(List.of("-application", "org.knime.product.KNIME_BATCH_APPLICATION"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectOutput(in.resolve("stdout.log").toFile())
                .redirectError(in.resolve("stderr.log").toFile())
                .start();
    }

    static BatchEnd finish(Process process, Path in) throws IOException, InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The batch application did not end within 120 s.");
        }
        return new BatchEnd(
                process.exitValue(),
                Files.readString(in.resolve("stdout.log")),
                Files.readString(in.resolve("stderr.log")));
    }
}
