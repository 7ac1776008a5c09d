// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The system properties DJL reads when it loads, and its log; what is set already is left as it is. */
final class EngineSettings {

    private static final String CACHE = "DJL_CACHE_DIR";
    private static final String DJL_THREADS = "ai.djl.pytorch.num_threads";
    private static final String OUR_THREADS = "slicewise.threads";

    /** Held, because a logger that nobody holds forgets its level. DJL warns of every GPU that is not there. */
    private static final Logger DJL_LOG = Logger.getLogger("ai.djl");

    private EngineSettings() {}

    static void apply() {
        if (DJL_LOG.getLevel() == null) {
            DJL_LOG.setLevel(Level.SEVERE);
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        if (System.getenv(CACHE) == null) {
            System.setProperty(CACHE, cacheFolder());
        }
        setThreads();
    }

    /** Where natives are unpacked to. */
    static String cacheFolder() {
        String given = System.getenv(CACHE) != null ? System.getenv(CACHE) : System.getProperty(CACHE);
        return given != null
                ? given
                : userCache().resolve("slicewise").resolve("djl").toString();
    }

    private static Path userCache() {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return environment("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        return environment("XDG_CACHE_HOME", home.resolve(".cache"));
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private static void setThreads() {
        String asked = System.getProperty(OUR_THREADS);
        if (asked != null) {
            System.setProperty(DJL_THREADS, Integer.toString(threads(asked)));
        } else if (System.getProperty(DJL_THREADS) == null && System.getenv("OMP_NUM_THREADS") == null) {
            System.setProperty(
                    DJL_THREADS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
    }

    static int threads(String asked) {
        if (!asked.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "The system property %s must be a whole number from 1 to 9999, but is \"%s\""
                            .formatted(OUR_THREADS, asked));
        }
        return Integer.parseInt(asked);
    }
}
