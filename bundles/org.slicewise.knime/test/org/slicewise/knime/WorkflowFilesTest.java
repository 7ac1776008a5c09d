// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** The files of every workflow that is shipped fit the nodes. */
class WorkflowFilesTest {

    static List<Path> workflows() throws Exception {
        try (Stream<Path> folders = Files.list(BundleFiles.workflows())) {
            return folders.sorted().toList();
        }
    }

    static List<Path> nodes() throws Exception {
        return nodesBelow(BundleFiles.workflows(), 3);
    }

    private static List<Path> nodesBelow(Path folder, int depth) throws Exception {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.endsWith("settings.xml")).sorted().toList();
        }
    }

    @Test
    void thereAreWorkflows() throws Exception {
        assertTrue(workflows().size() >= 2);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void listsTheNodesThatAreThere(Path folder) throws Exception {
        NodeSettingsRO listed = read(folder.resolve("workflow.knime")).getNodeSettings("nodes");
        List<Path> files = new ArrayList<>();
        for (String node : listed) {
            files.add(folder.resolve(listed.getNodeSettings(node).getString("node_settings_file")));
        }
        assertEquals(nodesBelow(folder, 2), files.stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsAreThoseOfTheNode(Path file) throws Exception {
        NodeSettingsRO node = read(file);
        SettingsNodeFactory<?> factory = BundleFiles.factory(node.getString("factory"));
        NodeSettingsGroup<?> settings = factory.newSettings();
        NodeSettingsRO model = node.getNodeSettings("model");
        settings.loadFrom(model);
        settings.values();
        NodeSettings all = new NodeSettings("model");
        settings.saveTo(all);
        for (String key : model) {
            assertTrue(all.containsKey(key), "%s has no setting \"%s\"".formatted(file, key));
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void variablesExistAndHaveTheTypeOfTheirSetting(Path file) throws Exception {
        Map<String, String> types = variableTypes(file.getParent().resolveSibling("workflow.knime"));
        NodeSettingsRO node = read(file);
        if (!node.containsKey("variables")) {
            return;
        }
        NodeSettingsRO used = node.getNodeSettings("variables").getNodeSettings("tree");
        for (String key : used) {
            String variable = used.getNodeSettings(key).getString("used_variable");
            assertTrue(types.containsKey(variable), "there is no workflow variable " + variable);
            assertEquals(types.get(variable), typeOf(node.getNodeSettings("model"), key), key);
        }
    }

    private static Map<String, String> variableTypes(Path workflow) throws Exception {
        NodeSettingsRO variables = read(workflow).getNodeSettings("workflow_variables");
        Map<String, String> types = new TreeMap<>();
        for (String key : variables) {
            NodeSettingsRO variable = variables.getNodeSettings(key);
            types.put(variable.getString("name"), variable.getString("class"));
        }
        return types;
    }

    private static String typeOf(NodeSettingsRO model, String key) {
        if (model.getInt(key, Integer.MIN_VALUE) != Integer.MIN_VALUE) {
            return "INTEGER";
        }
        return Double.isNaN(model.getDouble(key, Double.NaN)) ? "STRING" : "DOUBLE";
    }

    private static NodeSettingsRO read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        }
    }
}
