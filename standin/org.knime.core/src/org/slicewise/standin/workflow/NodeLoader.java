// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.slicewise.standin.access.Doors;
import org.slicewise.standin.access.NodeModelAccess;

/** Makes a node from its {@code settings.xml}; what is wrong is noted, and as much of the node made as can be. */
final class NodeLoader {

    private static final List<String> REQUIRED_TEXTS =
            List.of("node-name", "node-bundle-name", "node-bundle-symbolic-name", "node-bundle-vendor");
    private static final Set<String> STATES =
            Set.of("IDLE", "CONFIGURED", "CONFIGURED_MARKEDFOREXEC", "CONFIGURED_QUEUED", "EXECUTED");

    private final NodeFactories factories;
    private final LoadReport report;

    NodeLoader(NodeFactories factories, LoadReport report) {
        this.factories = factories;
        this.report = report;
    }

    /** The node of this id whose settings are in the file. */
    WorkflowNode load(WorkflowScope scope, int id, Path file) throws IOException {
        SettingsFile settings = SettingsFile.read(file, report);
        requireEntries(settings);
        Optional<String> factoryClass = settings.text("factory");
        String name = settings.settings()
                .getString("node-name", file.getParent().getFileName().toString());
        NodeModel model = factoryClass.map(c -> createModel(settings, c)).orElse(null);
        WorkflowNode node = new WorkflowNode(scope, scope.pathOf(id), name, settings, model);
        if (model == null) {
            node.defect = "the node is missing: " + factoryClass.orElse("its factory is not named");
        } else {
            loadSettings(node);
        }
        return node;
    }

    private static void requireEntries(SettingsFile settings) {
        settings.text("state")
                .filter(s -> !STATES.contains(s))
                .ifPresent(s -> settings.problem("the entry \"state\" is \"" + s + "\"; known are " + STATES + "."));
        REQUIRED_TEXTS.forEach(settings::text);
        settings.flag("hasContent");
        settings.config("flow_stack");
        settings.config("ports");
        settings.config("filestores");
        settings.config("internal_node_subsettings")
                .ifPresent(s -> settings.at(s).text("memory_policy"));
    }

    private NodeModel createModel(SettingsFile settings, String factoryClass) {
        try {
            Optional<NodeFactory<?>> factory = factories.create(factoryClass);
            if (factory.isEmpty()) {
                settings.problem("the node is MISSING: no bundle contributes the factory \"" + factoryClass + "\" ("
                        + factories.size() + " factories are known).");
                return null;
            }
            settings.optionalConfig("factory_settings").ifPresent(s -> loadFactorySettings(settings, factory.get(), s));
            return factory.get().createNodeModel();
        } catch (CoreException | RuntimeException | LinkageError e) {
            settings.problem("the node is MISSING: the factory \"" + factoryClass + "\" cannot be used: " + e);
            return null;
        }
    }

    private static void loadFactorySettings(SettingsFile file, NodeFactory<?> factory, NodeSettings settings) {
        try {
            factory.loadAdditionalFactorySettings(settings);
        } catch (InvalidSettingsException e) {
            file.problem("the entry \"factory_settings\" is refused by the node: " + e.getMessage());
        }
    }

    private static void loadSettings(WorkflowNode node) {
        node.file().optionalConfig("model").ifPresent(model -> {
            try {
                apply(node.model(), model);
            } catch (InvalidSettingsException | RuntimeException e) {
                node.file()
                        .problem("the settings in \"model\" are refused by the node: "
                                + (e instanceof InvalidSettingsException ? e.getMessage() : e));
            }
        });
    }

    /** Lets the model check the settings and, when they are valid, take them. */
    static void apply(NodeModel model, NodeSettings settings) throws InvalidSettingsException {
        NodeModelAccess access = Doors.NODE_MODEL.open();
        access.validateSettings(model, settings);
        access.loadSettings(model, settings);
    }
}
