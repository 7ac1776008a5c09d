// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes workflow folders of trial nodes, by the rules of KNIME's format and with nothing that is optional. */
final class TrialWorkflow {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" key="%s">
            """;

    private final Path folder;
    private final List<String> nodes = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private String more = "";

    private TrialWorkflow(Path folder) {
        this.folder = folder;
    }

    static TrialWorkflow in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new TrialWorkflow(folder);
    }

    /** An entry of type xstring, xint, xdouble or xboolean, by the class of the value. */
    static String entry(String key, Object value) {
        String type = value instanceof Integer
                ? "xint"
                : value instanceof Double ? "xdouble" : value instanceof Boolean ? "xboolean" : "xstring";
        return "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>%n".formatted(key, type, value);
    }

    static String config(String key, String... content) {
        return "<config key=\"%s\">%n%s</config>%n".formatted(key, String.join("", content));
    }

    /** The {@code variables} that put a flow variable in the place of a setting of the first level. */
    static String used(String setting, String variable) {
        return config("variables", config(setting, entry("used_variable", variable)));
    }

    /** Adds a node with the settings (a {@code model} and more) given; without them it has its defaults. */
    TrialWorkflow node(int id, String kind, String... settings) throws IOException {
        Path file = folder.resolve(kind + " (#" + id + ")/settings.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                HEAD.formatted("settings.xml")
                        + config("flow_stack")
                        + config("internal_node_subsettings", entry("memory_policy", "CacheSmallInMemory"))
                        + String.join("", settings)
                        + entry("state", "CONFIGURED")
                        + entry("factory", "org.slicewise.checks.trial." + kind + "Factory")
                        + entry("node-name", kind)
                        + entry("node-bundle-name", "Trial")
                        + entry("node-bundle-symbolic-name", "org.slicewise.checks.trial")
                        + entry("node-bundle-vendor", "Slicewise")
                        + entry("hasContent", false)
                        + config("ports")
                        + config("filestores")
                        + "</config>\n");
        return member(id, kind + " (#" + id + ")/settings.xml", "NativeNode");
    }

    TrialWorkflow member(int id, String file, String type) {
        nodes.add(config("node_" + id, entry("id", id), entry("node_settings_file", file), entry("node_type", type)));
        return this;
    }

    TrialWorkflow connect(int source, int sourcePort, int destination, int destinationPort) {
        connections.add(config(
                "connection_" + connections.size(),
                entry("sourceID", source),
                entry("destID", destination),
                entry("sourcePort", sourcePort),
                entry("destPort", destinationPort)));
        return this;
    }

    /** Adds a table port to a metanode's file; call it for in-ports first. */
    TrialWorkflow metaPort(String direction) {
        String type = config("type", entry("object_class", "org.knime.core.node.BufferedDataTable"));
        return with(config(
                "meta_" + direction + "_ports",
                config("port_enum", config(direction + "port_0", entry("index", 0), entry("name", "Port"), type))));
    }

    /** Adds more content to the workflow file. */
    TrialWorkflow with(String content) {
        more += content;
        return this;
    }

    Path write() throws IOException {
        return write("5.1.0");
    }

    Path write(String version) throws IOException {
        Files.writeString(
                folder.resolve("workflow.knime"),
                HEAD.formatted("workflow.knime")
                        + entry("version", version)
                        + entry("state", "CONFIGURED")
                        + config("workflow_credentials")
                        + config("nodes", nodes.toArray(new String[0]))
                        + config("connections", connections.toArray(new String[0]))
                        + more
                        + "</config>\n");
        return folder;
    }
}
