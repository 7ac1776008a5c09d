// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** A {@code workflow.knime} or {@code settings.xml} as it was read; a required entry that is missing is noted. */
final class SettingsFile {

    private final Path file;
    private final NodeSettings settings;
    private final LoadReport report;

    private SettingsFile(Path file, NodeSettings settings, LoadReport report) {
        this.file = file;
        this.settings = settings;
        this.report = report;
    }

    static SettingsFile read(Path file, LoadReport report) throws IOException {
        try {
            return new SettingsFile(file, (NodeSettings) NodeSettings.loadFromXML(Files.newInputStream(file)), report);
        } catch (NoSuchFileException e) {
            throw new WorkflowLoadException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new WorkflowLoadException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path file() {
        return file;
    }

    NodeSettings settings() {
        return settings;
    }

    /** The same file seen from one of its subtrees. */
    SettingsFile at(NodeSettings subtree) {
        return new SettingsFile(file, subtree, report);
    }

    void problem(String text) {
        report.add(file, text);
    }

    Optional<String> text(String key) {
        return required(key, settings::getString);
    }

    Optional<Integer> number(String key) {
        return required(key, settings::getInt);
    }

    Optional<Boolean> flag(String key) {
        return required(key, settings::getBoolean);
    }

    Optional<NodeSettings> config(String key) {
        return required(key, settings::getNodeSettings);
    }

    /** The subtree of that key, where there is one: it is not required. */
    Optional<NodeSettings> optionalConfig(String key) {
        return settings.containsKey(key) ? config(key) : Optional.empty();
    }

    private <T> Optional<T> required(String key, Reading<T> reading) {
        if (!settings.containsKey(key)) {
            problem("the required entry \"" + key + "\" is missing in \"" + settings.getKey() + "\".");
            return Optional.empty();
        }
        try {
            T value = reading.read(key);
            if (value == null) {
                problem("the required entry \"" + key + "\" in \"" + settings.getKey() + "\" is null.");
            }
            return Optional.ofNullable(value);
        } catch (InvalidSettingsException e) {
            problem(e.getMessage());
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(String key) throws InvalidSettingsException;
    }
}
