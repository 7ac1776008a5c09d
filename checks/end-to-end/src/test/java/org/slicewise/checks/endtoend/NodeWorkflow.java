// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workflow folder of Slicewise nodes that a test puts together; settings are those of their stored test files, changed. */
final class NodeWorkflow {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="%s">
            """;
    private static final Pattern ENTRIES = Pattern.compile("(?s)key=\"model\">(.*)</config>");

    private final Path folder;
    private final List<String> nodes = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();

    NodeWorkflow(Path folder) {
        this.folder = folder;
    }

    /** Adds a node with the next id, counted from 1; the settings that are not named are those of its stored test file. */
    NodeWorkflow node(String name, Map<String, Object> settings) throws IOException {
        int id = nodes.size() + 1;
        String kind = name.replace("IoU", "Iou").replace(" ", "");
        Path file = folder.resolve("%s (#%d)/settings.xml".formatted(name, id));
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                HEAD.formatted("settings.xml")
                        + config("flow_stack", "")
                        + config("internal_node_subsettings", entry("memory_policy", "CacheSmallInMemory"))
                        + config("model", changed(stored(kind), settings))
                        + entry("state", "CONFIGURED")
                        + entry("factory", "org.slicewise.knime." + kind + "NodeFactory")
                        + entry("node-name", name)
                        + entry("node-bundle-name", "Slicewise nodes")
                        + entry("node-bundle-symbolic-name", "org.slicewise.knime")
                        + entry("node-bundle-vendor", "Slicewise")
                        + "<entry key=\"hasContent\" type=\"xboolean\" value=\"false\"/>\n"
                        + config("ports", "")
                        + config("filestores", "")
                        + "</config>\n");
        nodes.add(config(
                "node_" + id,
                number("id", id)
                        + entry("node_settings_file", folder.relativize(file).toString())
                        + entry("node_type", "NativeNode")));
        return this;
    }

    NodeWorkflow connect(int source, int sourcePort, int destination, int destinationPort) {
        connections.add(config(
                "connection_" + connections.size(),
                number("sourceID", source)
                        + number("destID", destination)
                        + number("sourcePort", sourcePort)
                        + number("destPort", destinationPort)));
        return this;
    }

    Path write() throws IOException {
        Files.writeString(
                folder.resolve("workflow.knime"),
                HEAD.formatted("workflow.knime")
                        + entry("version", "5.1.0")
                        + entry("state", "CONFIGURED")
                        + config("workflow_credentials", "")
                        + config("nodes", String.join("", nodes))
                        + config("connections", String.join("", connections))
                        + "</config>\n");
        return folder;
    }

    /** The settings of version 0.1, which every later version loads. */
    private static String stored(String kind) throws IOException {
        Path file = Checkout.root()
                .resolve("bundles/org.slicewise.knime/test/files/node_settings")
                .resolve(kind + "-0.1.xml");
        Matcher entries = ENTRIES.matcher(Files.readString(file));
        if (!entries.find()) {
            throw new IllegalStateException(file + " holds no settings.");
        }
        return entries.group(1);
    }

    private static String changed(String entries, Map<String, Object> settings) {
        String all = entries;
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            Matcher entry = Pattern.compile("(key=\"%s\" type=\"\\w+\" )(?:isnull=\"true\" )?(value=\")[^\"]*"
                            .formatted(setting.getKey()))
                    .matcher(all);
            all = entry.find()
                    ? entry.replaceFirst("$1$2" + Matcher.quoteReplacement(String.valueOf(setting.getValue())))
                    : all + added(setting.getKey(), setting.getValue());
        }
        return all;
    }

    /** A setting that came after version 0.1. */
    private static String added(String key, Object value) {
        String type = value instanceof Integer
                ? "xint"
                : value instanceof Double ? "xdouble" : value instanceof Boolean ? "xboolean" : "xstring";
        return "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>%n".formatted(key, type, value);
    }

    private static String config(String key, String content) {
        return "<config key=\"%s\">%n%s</config>%n".formatted(key, content);
    }

    private static String entry(String key, String value) {
        return "<entry key=\"%s\" type=\"xstring\" value=\"%s\"/>%n".formatted(key, value);
    }

    private static String number(String key, int value) {
        return "<entry key=\"%s\" type=\"xint\" value=\"%d\"/>%n".formatted(key, value);
    }
}
