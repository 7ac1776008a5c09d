// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One entry or config of a workflow's file, to be left out or given another value. */
final class WorkflowEntry {

    private final Path file;
    private final String path;

    private WorkflowEntry(Path file, String path) {
        this.file = file;
        this.path = path;
    }

    /** The entry at a path of keys, {@code nodes/node_1/id}. */
    static WorkflowEntry at(Path file, String path) {
        return new WorkflowEntry(file, path);
    }

    void leaveOut() throws IOException {
        change((document, element) -> element.getParentNode().removeChild(element));
    }

    void setValue(String value) throws IOException {
        change((document, element) -> element.setAttribute("value", value));
    }

    String value() throws IOException {
        String[] value = new String[1];
        change((document, element) -> value[0] = element.getAttribute("value"));
        return value[0];
    }

    private interface Change {
        void apply(Document document, Element element);
    }

    private void change(Change change) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            Element element = document.getDocumentElement();
            for (String key : path.split("/")) {
                element = child(element, key);
            }
            change.apply(document, element);
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            throw new IOException(e);
        }
    }

    private Element child(Element parent, String key) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getAttribute("key").equals(key)) {
                return element;
            }
        }
        throw new IOException(file + " has no " + path + ".");
    }
}
