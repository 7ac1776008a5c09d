// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;

/** Connects the nodes of a workflow, across the borders of metanodes; what cannot be connected is noted, and left out. */
final class ConnectionResolver {

    private final LoadReport report;

    ConnectionResolver(LoadReport report) {
        this.report = report;
    }

    void resolve(WorkflowScope scope) {
        scope.destinations().forEach((destination, source) -> {
            if (!portExists(scope, source, false)) {
                noPort(scope, source, "out-port");
            } else if (!portExists(scope, destination, true)) {
                noPort(scope, destination, "in-port");
            } else if (scope.nodes().containsKey(destination.node())) {
                connect(scope, destination);
            }
        });
        scope.metanodes().values().forEach(this::resolve);
    }

    private void noPort(WorkflowScope scope, PortAddress port, String kind) {
        report.add(
                scope.file().file(),
                "a connection uses %s %d of node %d, which does not exist.".formatted(kind, port.port(), port.node()));
    }

    private static boolean portExists(WorkflowScope scope, PortAddress address, boolean in) {
        if (address.port() < 0) {
            return false;
        }
        WorkflowNode node = scope.nodes().get(address.node());
        if (node != null) {
            return node.isMissing() || address.port() < (in ? node.inPortCount() : node.outPortCount());
        }
        boolean self = address.node() == PortAddress.SELF;
        NodeSettings metanode = self
                ? scope.file().settings()
                : scope.metanodes().get(address.node()).file().settings();
        return address.port() < metaPorts(metanode, in == self ? "meta_out_ports" : "meta_in_ports");
    }

    /** The number of ports a metanode's file lists. */
    private static int metaPorts(NodeSettings metanode, String key) {
        try {
            return metanode.containsKey(key)
                    ? metanode.getNodeSettings(key)
                            .getNodeSettings("port_enum")
                            .keySet()
                            .size()
                    : 0;
        } catch (InvalidSettingsException e) {
            return 0;
        }
    }

    private void connect(WorkflowScope scope, PortAddress destination) {
        WorkflowNode node = scope.nodes().get(destination.node());
        Optional<WorkflowScope.Source> source = scope.sourceOf(destination);
        if (source.isEmpty() || node.isMissing()) {
            return;
        }
        if (source.get().node().isMissing()) {
            node.connect(destination.port(), source.get());
            return;
        }
        PortType given = source.get().node().outPort(source.get().port());
        PortType wanted = node.inPort(destination.port());
        if (wanted.isSuperTypeOf(given)) {
            node.connect(destination.port(), source.get());
        } else {
            report.add(
                    scope.file().file(),
                    "%s gives %s at port %d, but %s takes %s at port %d."
                            .formatted(
                                    source.get().node().label(),
                                    given.getName(),
                                    source.get().port(),
                                    node.label(),
                                    wanted.getName(),
                                    destination.port()));
        }
    }
}
