// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a settings tree from KNIME's XMLConfig format. A document type declaration, and with it every entity of its
 * own, is refused; so is a document deeper or larger than settings ever are.
 */
final class ConfigXmlReader extends DefaultHandler {

    private static final int MAX_ENTRIES = 5_000_000;

    private final ConfigBase root;
    private final Deque<ConfigBase> open = new ArrayDeque<>();
    private Locator locator;
    private int entries;
    private boolean seen;

    private ConfigXmlReader(ConfigBase root) {
        this.root = root;
    }

    /** Adds what the document holds to the tree, gives it the document's key, and closes the stream. */
    static void read(InputStream stream, ConfigBase root) throws IOException {
        try (InputStream in = stream) {
            XMLReader reader = hardenedReader();
            ConfigXmlReader handler = new ConfigXmlReader(root);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (SAXParseException e) {
            throw new IOException(
                    "These are no readable settings (line %d, column %d): %s"
                            .formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
                    e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("These are no readable settings: " + e.getMessage(), e);
        }
    }

    private static XMLReader hardenedReader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
        locator = newLocator;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (!uri.equals(ConfigXmlWriter.NAMESPACE)) {
            throw wrong("the element <" + qualified + "> is not of the namespace " + ConfigXmlWriter.NAMESPACE);
        }
        if (++entries > MAX_ENTRIES) {
            throw wrong("there are more than " + MAX_ENTRIES + " entries");
        }
        String key = ConfigXmlText.unescape(required(attributes, "key", name));
        if (name.equals("config")) {
            startConfig(key);
        } else if (name.equals("entry") && !open.isEmpty()) {
            addEntry(key, attributes);
        } else {
            throw wrong("the element <" + qualified + "> is not known here");
        }
    }

    private void startConfig(String key) throws SAXException {
        if (open.size() >= ConfigXmlWriter.MAX_DEPTH) {
            throw wrong("they are nested deeper than " + ConfigXmlWriter.MAX_DEPTH + " levels");
        }
        if (seen) {
            open.push(open.peek().addConfigBase(key));
        } else {
            root.renameRoot(key);
            open.push(root);
            seen = true;
        }
    }

    private void addEntry(String key, Attributes attributes) throws SAXException {
        String typeName = required(attributes, "type", "entry");
        EntryType type = EntryType.ofXmlName(typeName)
                .orElseThrow(() -> wrong("the entry \"" + key + "\" has the unknown type \"" + typeName + "\""));
        String text = ConfigXmlText.unescape(required(attributes, "value", "entry"));
        boolean isNull = "true".equals(attributes.getValue("isnull"));
        try {
            open.peek().put(new ValueEntry(key, type, isNull ? null : type.parse(text)));
        } catch (IllegalArgumentException e) {
            throw wrong("the entry \"" + key + "\" of type " + typeName + " cannot have the value \"" + text + "\"");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("config")) {
            open.pop();
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    private String required(Attributes attributes, String attribute, String element) throws SAXException {
        String text = attributes.getValue(attribute);
        if (text == null || attribute.equals("key") && text.isEmpty()) {
            throw wrong("the element <" + element + "> has no " + attribute);
        }
        return text;
    }

    private SAXParseException wrong(String why) {
        return new SAXParseException(why, locator);
    }
}
