// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.w3c.dom.Element;

/** What holds of every node that plugin.xml lists. */
class NodeFactoriesTest {

    private static final String NAMESPACE = "http://knime.org/node/v4.1";

    private static final int LONGEST_LABEL = 80;

    static List<SettingsNodeFactory<?>> factories() throws Exception {
        return BundleFiles.factories();
    }

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void pluginListsTheNodesThereAre() throws Exception {
        Path sources = BundleFiles.bundle().resolve("src/org/slicewise/knime");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> described = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("NodeFactory.xml"))
                    .map(name -> name.replace(".xml", ""))
                    .sorted()
                    .toList();
            assertEquals(
                    described,
                    factories().stream()
                            .map(each -> each.getClass().getSimpleName())
                            .sorted()
                            .toList());
        }
        assertTrue(factories().size() >= 8);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void makesModelAndDialogWithoutAScreen(SettingsNodeFactory<?> factory) {
        NodeModel model = factory.createNodeModel();
        assertNotNull(model);
        assertTrue(factory.hasDialog());
        assertNotNull(factory.createNodeDialogPane().getPanel());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void hasADescriptionInTheOrderOfTheSchema(SettingsNodeFactory<?> factory) throws Exception {
        Element node = description(factory);
        assertEquals("knimeNode", node.getLocalName());
        assertEquals(NAMESPACE, node.getNamespaceURI());
        assertEquals(List.of("name", "shortDescription", "fullDescription", "ports"), names(node));
        List<String> full = names(BundleFiles.children(node).get(2));
        assertEquals("intro", full.get(0));
        assertEquals(1, full.stream().skip(1).distinct().count());
        assertFalse(text(node, "shortDescription").isBlank());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void describesEveryPort(SettingsNodeFactory<?> factory) throws Exception {
        NodeModel model = factory.createNodeModel();
        List<String> ports = names(BundleFiles.children(description(factory)).get(3));
        assertEquals(
                number(model, "getNrInPorts"),
                ports.stream().filter("inPort"::equals).count());
        assertEquals(
                number(model, "getNrOutPorts"),
                ports.stream().filter("outPort"::equals).count());
        assertEquals(ports.stream().sorted().toList(), ports, "in-ports come first");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void hasAnIcon(SettingsNodeFactory<?> factory) throws Exception {
        String icon = description(factory).getAttribute("icon");
        assertTrue(icon.startsWith("/"), icon);
        assertTrue(Files.isRegularFile(BundleFiles.bundle().resolve(icon.substring(1))), icon);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void describesEverySetting(SettingsNodeFactory<?> factory) throws Exception {
        Element node = description(factory);
        List<String> described = Stream.iterate(0, i -> i + 1)
                .limit(node.getElementsByTagNameNS(NAMESPACE, "option").getLength())
                .map(i -> ((Element)
                                node.getElementsByTagNameNS(NAMESPACE, "option").item(i))
                        .getAttribute("name"))
                .toList();
        NodeSettings saved = new NodeSettings("model");
        factory.newSettings().saveTo(saved);
        assertEquals(
                saved.keySet().stream()
                        .filter(key -> !key.endsWith("_Internals"))
                        .count(),
                described.size());
        List<String> shown = texts(factory.createNodeDialogPane().getPanel()).toList();
        for (String option : described) {
            assertTrue(shown.stream().anyMatch(text -> text.startsWith(option)), option + " is none of " + shown);
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void labelsLeaveRoomForTheirFields(SettingsNodeFactory<?> factory) {
        List<String> tooLong = texts(factory.createNodeDialogPane().getPanel())
                .filter(text -> text.length() > LONGEST_LABEL)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void hasNoView(SettingsNodeFactory<?> factory) {
        assertEquals(0, factory.getNrNodeViews());
    }

    private static Element description(SettingsNodeFactory<?> factory) throws Exception {
        String name = "src/org/slicewise/knime/" + factory.getClass().getSimpleName() + ".xml";
        return BundleFiles.xml(BundleFiles.bundle().resolve(name));
    }

    private static List<String> names(Element parent) {
        return BundleFiles.children(parent).stream().map(Element::getLocalName).toList();
    }

    /** The texts of all labels and buttons of a part of a dialog. */
    private static Stream<String> texts(Container part) {
        Stream<String> below = Arrays.stream(part.getComponents())
                .filter(Container.class::isInstance)
                .flatMap(each -> texts((Container) each));
        String own = part instanceof JLabel label
                ? label.getText()
                : part instanceof AbstractButton button ? button.getText() : null;
        return own == null ? below : Stream.concat(Stream.of(own.strip()), below);
    }

    /** What a protected method of all node models returns. */
    private static long number(NodeModel model, String method) throws ReflectiveOperationException {
        Method getter = NodeModel.class.getDeclaredMethod(method);
        getter.setAccessible(true);
        return (int) getter.invoke(model);
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagNameNS(NAMESPACE, child).item(0).getTextContent();
    }
}
