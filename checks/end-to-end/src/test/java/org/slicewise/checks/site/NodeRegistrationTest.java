// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slicewise.checks.endtoend.Checkout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the nodes' jar says to KNIME's extension registry is in the jar. */
class NodeRegistrationTest {

    private static final Path PLUGINS = Checkout.root().resolve("update-site/target/repository/plugins");

    private static JarFile jar;
    private static Document plugin;

    @BeforeAll
    static void openJar() throws Exception {
        try (Stream<Path> files = Files.list(PLUGINS)) {
            Path found = files.filter(file -> file.getFileName().toString().startsWith("org.slicewise.knime_"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no org.slicewise.knime in " + PLUGINS));
            jar = new JarFile(found.toFile());
        }
        plugin = document("plugin.xml");
    }

    @AfterAll
    static void closeJar() throws IOException {
        jar.close();
    }

    private static Document document(String entry) throws Exception {
        assertNotNull(jar.getEntry(entry), () -> entry + " must be in " + jar.getName());
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<String> values(Document document, String element, String attribute) {
        NodeList found = document.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    private static List<String> factories() {
        return values(plugin, "node", "factory-class");
    }

    private static boolean holds(String entry) {
        return jar.getEntry(entry) != null;
    }

    @Test
    void thereAreNodes() {
        assertTrue(factories().size() >= 8, () -> "Only " + factories() + " are registered.");
    }

    @Test
    void everyClassThatIsNamedIsThere() {
        Set<String> absent = new TreeSet<>(factories());
        List.of("cellClass", "serializerClass", "objectClass", "objectSerializer", "specClass", "specSerializer")
                .forEach(attribute -> Stream.of("DataType", "serializer", "portType")
                        .forEach(element -> absent.addAll(values(plugin, element, attribute))));
        absent.removeIf(type -> holds(type.replace('.', '/') + ".class"));
        assertEquals(Set.of(), absent, "plugin.xml names classes that the jar does not have.");
    }

    @Test
    void everyNodeHasItsDescriptionAndIcon() throws Exception {
        for (String factory : factories()) {
            String base = factory.replace('.', '/');
            Element description = document(base + ".xml").getDocumentElement();
            String icon = description.getAttribute("icon");
            String path = icon.startsWith("/")
                    ? icon.substring(1)
                    : Path.of(base).getParent().resolve(icon).normalize().toString();
            assertTrue(!icon.isEmpty() && holds(path), factory + ": there is no icon " + path);
            assertEquals(
                    "http://knime.org/node/v4.1",
                    description.getNamespaceURI() == null
                            ? description.getAttribute("xmlns")
                            : description.getNamespaceURI(),
                    factory);
        }
    }

    @Test
    void everyCategoryHasItsIcon() {
        values(plugin, "category", "icon").forEach(icon -> assertTrue(holds(icon), icon));
    }

    @Test
    void everyFactoryIsRegistered() {
        List<String> unregistered = jar.stream()
                .map(entry -> entry.getName())
                .filter(entry -> entry.endsWith("NodeFactory.xml"))
                .map(entry -> entry.replace(".xml", "").replace('/', '.'))
                .filter(factory -> !factories().contains(factory))
                .toList();
        assertEquals(List.of(), unregistered, "These nodes have a description, but plugin.xml does not name them.");
    }

    @Test
    void noClassNeedsANewerJavaThanKnimeHas() throws IOException {
        for (var entry :
                jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList()) {
            try (InputStream in = jar.getInputStream(entry)) {
                byte[] head = in.readNBytes(8);
                assertTrue(head[7] <= 61, entry.getName() + " is of class file version " + head[7]);
            }
        }
    }
}
