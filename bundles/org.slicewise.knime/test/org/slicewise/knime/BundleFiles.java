// SPDX-License-Identifier: Apache-2.0
package org.slicewise.knime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of this bundle and of the workflows, wherever the tests are started. */
final class BundleFiles {

    private BundleFiles() {}

    /** The folder of this bundle. */
    static Path bundle() {
        return root().resolve("bundles/org.slicewise.knime");
    }

    /** The folder of the workflows that are shipped. */
    static Path workflows() {
        return root().resolve("workflows");
    }

    /** The factories that {@code plugin.xml} lists. */
    static List<SettingsNodeFactory<?>> factories() throws Exception {
        Element plugin = xml(bundle().resolve("plugin.xml"));
        return IntStream.range(0, plugin.getElementsByTagName("node").getLength())
                .mapToObj(i -> (Element) plugin.getElementsByTagName("node").item(i))
                .<SettingsNodeFactory<?>>map(node -> factory(node.getAttribute("factory-class")))
                .toList();
    }

    /** A new factory of this class. */
    static SettingsNodeFactory<?> factory(String className) {
        try {
            return (SettingsNodeFactory<?>)
                    Class.forName(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no node factory " + className + ".", e);
        }
    }

    /** The root element of an XML file. */
    static Element xml(Path file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    /** The elements directly below an element. */
    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    private static Path root() {
        String given = System.getProperty("slicewise.root");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles/org.slicewise.knime"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
