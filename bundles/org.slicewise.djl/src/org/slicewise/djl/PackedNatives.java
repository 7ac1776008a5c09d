// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The natives of PyTorch that come with this build and the JNI library that DJL calls them through, as files on the
 * class path name them.
 *
 * @param engine version of DJL's engine, for instance {@code 0.35.1}; empty if unknown
 * @param jni version of the JNI library, for instance {@code 2.7.1-0.35.1}: that of PyTorch, then that of DJL; empty if
 *     unknown
 * @param jniFlavours what the JNI library can be used with on this system, for instance {@code cpu} and {@code cu128}
 * @param natives the natives for this system
 */
record PackedNatives(String engine, String jni, List<String> jniFlavours, List<Natives> natives) {

    private static final String NATIVES_FILE = "native/lib/pytorch.properties";
    private static final String JNI_FILE = "jnilib/pytorch.properties";
    private static final int OLDEST_CUDA = 100;
    private static final int NEWEST_CUDA = 150;

    /**
     * Natives of PyTorch.
     *
     * @param version of PyTorch, perhaps with a date: {@code 2.7.1-20250812}
     * @param flavour {@code cpu}, or the CUDA version in short
     */
    record Natives(String version, String flavour) {

        String torch() {
            return beforeDash(version);
        }
    }

    /** What the class path holds for a system. */
    static PackedNatives on(ClassLoader path, NativeFiles files) {
        String classifier = files.system() + "-" + architecture();
        return new PackedNatives(
                only(path, "pytorch-engine.properties").getProperty("djl_version", ""),
                only(path, JNI_FILE).getProperty("jni_version", ""),
                jniFlavours(path, "jnilib/" + classifier + "/%s/" + files.jni()),
                all(path, NATIVES_FILE).stream()
                        .filter(natives -> classifier.equals(natives.getProperty("classifier")))
                        .map(natives ->
                                new Natives(natives.getProperty("version", ""), natives.getProperty("flavor", "cpu")))
                        .toList());
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static List<String> jniFlavours(ClassLoader path, String file) {
        return Stream.concat(
                        Stream.of("cpu"),
                        IntStream.range(OLDEST_CUDA, NEWEST_CUDA).mapToObj(cuda -> "cu" + cuda))
                .filter(flavour -> path.getResource(file.formatted(flavour)) != null)
                .toList();
    }

    private static Properties only(ClassLoader path, String file) {
        return all(path, file).stream().findFirst().orElseGet(Properties::new);
    }

    /** Files of this name; one that cannot be read says nothing. */
    private static List<Properties> all(ClassLoader path, String file) {
        try {
            return Collections.list(path.getResources(file)).stream()
                    .flatMap(url -> properties(url).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Properties> properties(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream()) {
            properties.load(in);
            return Optional.of(properties);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The version of PyTorch the JNI library was made for; empty if unknown. */
    String torch() {
        return beforeDash(jni);
    }

    /** The flavours of the natives. */
    List<String> flavours() {
        return natives.stream().map(Natives::flavour).toList();
    }

    /** What does not fit together or is not there, with the cure. */
    Optional<String> problem() {
        if (jni.isEmpty()) {
            return Optional.of(
                    "there is no JNI library of DJL (%s). Cure: install Slicewise anew.".formatted(JNI_FILE));
        }
        for (Natives each : natives) {
            if (!jni.equals(each.torch() + "-" + engine)) {
                return Optional.of(("the natives of PyTorch (%s) are %s for %s and the engine of DJL is %s, but the JNI"
                                + " library (%s) is %s, which needs natives %s. Cure: build again with ./build, with or"
                                + " without -Pgpu, so that all three are of one release.")
                        .formatted(NATIVES_FILE, each.version(), each.flavour(), engine, JNI_FILE, jni, torch()));
            }
        }
        return natives.stream().anyMatch(each -> each.flavour().startsWith("cpu"))
                ? Optional.empty()
                : Optional.of(("there are no natives of PyTorch %s for the CPU of this system (%s, %s), but for %s."
                                + " Cure: let PYTORCH_LIBRARY_PATH name the folder lib of a libtorch %s of your own, as"
                                + " docs/gpu.md says.")
                        .formatted(
                                torch(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                natives.isEmpty() ? "none" : flavours(),
                                torch()));
    }

    private static String beforeDash(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }
}
