// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The description of a node as its XML file has it; an empty one, with a coding message, where the file is no good. */
final class FactoryDescription {

    private final Class<?> factory;
    private final Element root;

    private FactoryDescription(Class<?> factory, Element root) {
        this.factory = factory;
        this.root = root;
    }

    static FactoryDescription read(InputStream stream, Class<?> factory) {
        if (stream == null) {
            coding(factory, "there is no file " + factory.getSimpleName() + ".xml beside the class");
            return new FactoryDescription(factory, null);
        }
        try (InputStream in = stream) {
            Element root = builder().parse(in).getDocumentElement();
            DescriptionRules.problems(root).forEach(p -> coding(factory, p));
            return new FactoryDescription(factory, root);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            coding(factory, e.getMessage());
            return new FactoryDescription(factory, null);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
        documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        documents.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = documents.newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.setEntityResolver((id, location) -> new InputSource(InputStream.nullInputStream()));
        return builder;
    }

    private static void coding(Class<?> factory, String problem) {
        NodeLogger.getLogger(NodeFactory.class)
                .coding("The description of the node " + factory.getName() + " is not valid: " + problem);
    }

    Element root() {
        return root;
    }

    NodeType type() {
        String name = attribute("type");
        for (NodeType type : NodeType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return NodeType.Unknown;
    }

    String attribute(String name) {
        return root == null ? "" : root.getAttribute(name);
    }

    String text(String tag) {
        List<String> all = texts(tag);
        return all.isEmpty() ? factory.getSimpleName() : all.get(0);
    }

    List<String> texts(String tag) {
        return elements(tag).stream().map(e -> e.getTextContent().strip()).toList();
    }

    private List<Element> elements(String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = root == null ? null : root.getElementsByTagNameNS("*", tag);
        for (int i = 0; nodes != null && i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    String portName(String tag, int index) {
        return port(tag, index).map(e -> e.getAttribute("name")).orElse("No name available");
    }

    String portText(String tag, int index) {
        return port(tag, index).map(e -> e.getTextContent().strip()).orElse("No description available");
    }

    private Optional<Element> port(String tag, int index) {
        return elements(tag).stream()
                .filter(e -> e.getAttribute("index").equals(Integer.toString(index)))
                .findFirst();
    }

    /** A resource beside the class or, with a leading slash, from the bundle's root; null when there is none. */
    static URL resource(Class<?> beside, String path) {
        String full =
                path.startsWith("/") ? path : "/" + beside.getPackageName().replace('.', '/') + "/" + path;
        return beside.getResource(URI.create(full).normalize().getPath());
    }
}
