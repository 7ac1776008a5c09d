// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.knime.core.node.config.Config;

class NodeSettingsXmlTest {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    /** Adds one thing to settings. */
    private interface Addition {
        void to(Config config);
    }

    private static byte[] written(NodeSettings settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toByteArray();
    }

    private static NodeSettingsRO read(byte[] xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml));
    }

    private static NodeSettingsRO read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<config xmlns=\"" + NAMESPACE + "\" key=\"model\">"
                + content + "</config>";
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<Addition> values() {
        return Arbitraries.oneOf(
                keys().flatMap(k -> Arbitraries.strings().injectNull(0.1).map(v -> c -> c.addString(k, v))),
                keys().flatMap(k -> Arbitraries.integers().map(v -> c -> c.addInt(k, v))),
                keys().flatMap(k -> Arbitraries.longs().map(v -> c -> c.addLong(k, v))),
                keys().flatMap(k -> Arbitraries.of(0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY)
                        .map(v -> c -> c.addDouble(k, v))),
                keys().flatMap(k -> Arbitraries.floats().map(v -> c -> c.addFloat(k, v))),
                keys().flatMap(k -> Arbitraries.shorts().map(v -> c -> c.addShort(k, v))),
                keys().flatMap(k -> Arbitraries.bytes().map(v -> c -> c.addByte(k, v))),
                keys().flatMap(k -> Arbitraries.chars().all().map(v -> c -> c.addChar(k, v))),
                keys().flatMap(k -> Arbitraries.of(true, false).map(v -> c -> c.addBoolean(k, v))));
    }

    private static Arbitrary<Addition> arrays() {
        return Arbitraries.oneOf(
                keys().flatMap(k -> Arbitraries.strings()
                        .injectNull(0.1)
                        .array(String[].class)
                        .injectNull(0.1)
                        .map(v -> c -> c.addStringArray(k, v))),
                keys().flatMap(k -> Arbitraries.integers()
                        .array(int[].class)
                        .injectNull(0.1)
                        .map(v -> c -> c.addIntArray(k, v))),
                keys().flatMap(k -> Arbitraries.longs().array(long[].class).map(v -> c -> c.addLongArray(k, v))),
                keys().flatMap(k -> Arbitraries.doubles().array(double[].class).map(v -> c -> c.addDoubleArray(k, v))),
                keys().flatMap(k ->
                        Arbitraries.of(true, false).array(boolean[].class).map(v -> c -> c.addBooleanArray(k, v))));
    }

    private static Arbitrary<Addition> additions(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(values(), arrays());
        }
        Arbitrary<Addition> subtree = keys().flatMap(
                        k -> additions(depth - 1).list().ofMaxSize(4).map(children -> c -> {
                            Config child = c.addConfig(k);
                            children.forEach(addition -> addition.to(child));
                        }));
        return Arbitraries.oneOf(values(), arrays(), subtree);
    }

    @Provide
    Arbitrary<NodeSettings> settings() {
        return additions(3).list().ofMaxSize(6).flatMap(list -> keys().map(key -> {
            NodeSettings settings = new NodeSettings(key);
            list.forEach(addition -> addition.to(settings));
            return settings;
        }));
    }

    @Property(tries = 300)
    void settingsOfAllTypesComeBackFromXml(@ForAll("settings") NodeSettings settings) throws IOException {
        assertEquals(settings, read(written(settings)));
    }

    @Property(tries = 100)
    void aCopyIsIdenticalAndIndependent(@ForAll("settings") NodeSettings settings) {
        NodeSettings copy = new NodeSettings(settings.getKey());
        settings.copyTo(copy);
        assertTrue(copy.isIdentical(settings));
        copy.addInt("one more than there was before", 1);
        assertTrue(!copy.isIdentical(settings));
    }

    @Example
    void theFormIsThatOfWorkflowFolders() throws IOException {
        NodeSettings settings = new NodeSettings("settings.xml");
        settings.addInt("rows", 3);
        settings.addString("file", null);
        settings.addNodeSettings("flow_stack");
        settings.addStringArray("names", "a<b", "line\nbreak");
        assertEquals(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <config xmlns="http://www.knime.org/2008/09/XMLConfig" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://www.knime.org/2008/09/XMLConfig \
                http://www.knime.org/XMLConfig_2008_09.xsd" key="settings.xml">
                    <entry key="rows" type="xint" value="3"/>
                    <entry key="file" type="xstring" isnull="true" value=""/>
                    <config key="flow_stack"/>
                    <config key="names">
                        <entry key="array-size" type="xint" value="2"/>
                        <entry key="0" type="xstring" value="a&lt;b"/>
                        <entry key="1" type="xstring" value="line%%00010break"/>
                    </config>
                </config>
                """,
                new String(written(settings), StandardCharsets.UTF_8));
    }

    @Example
    void theKeyOfTheDocumentIsTakenOver() throws IOException, InvalidSettingsException {
        NodeSettingsRO settings = read(document("<entry key=\"x\" type=\"xstring\" isnull=\"true\" value=\"\"/>"));
        assertEquals("model", settings.getKey());
        assertNull(settings.getString("x"));
    }

    @Example
    void manyEscapedCharactersAreNoAttack() throws IOException, InvalidSettingsException {
        String text = "<&>\"".repeat(100_000);
        NodeSettings settings = new NodeSettings("k");
        settings.addString("text", text);
        assertEquals(text, read(written(settings)).getString("text"));
    }

    @Example
    void aDocumentTypeIsRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE config [<!ENTITY a \"b\">]><config xmlns=\"" + NAMESPACE
                + "\" key=\"&a;\"/>";
        assertTrue(refusal(bomb).contains("DOCTYPE"));
    }

    @Example
    void whatIsNoSettingsDocumentIsRefusedWithThePlace() {
        assertTrue(refusal("<config key=\"k\"/>").contains("namespace"));
        assertTrue(refusal(document("<entry key=\"x\" type=\"xblob\" value=\"1\"/>"))
                .contains("\"xblob\""));
        assertTrue(refusal(document("<entry key=\"x\" type=\"xint\" value=\"one\"/>"))
                .contains("\"one\""));
        assertTrue(refusal(document("<entry key=\"x\" type=\"xint\" isnull=\"true\" value=\"\"/>"))
                .contains("xint"));
        assertTrue(refusal(document("<entry type=\"xint\" value=\"1\"/>")).contains("no key"));
        assertTrue(refusal(document("<thing key=\"x\"/>")).contains("thing"));
        assertTrue(refusal(document("\n<entry key=\"x\" type=\"xboolean\" value=\"yes\"/>"))
                .contains("line 3"));
        assertTrue(refusal("<config").contains("line 1"));
        refusal("");
    }

    @Example
    void tooDeepADocumentIsRefused() {
        int depth = 600;
        String deep = "<config key=\"x\">".repeat(depth) + "</config>".repeat(depth);
        assertTrue(refusal(document(deep)).contains("deeper"));
    }

    private static String refusal(String xml) {
        return assertThrows(IOException.class, () -> read(xml)).getMessage();
    }

    @Example
    void tooDeepSettingsAreNotWritten() {
        NodeSettings root = new NodeSettings("root");
        Config deepest = root;
        for (int i = 0; i < 600; i++) {
            deepest = deepest.addConfig("x");
        }
        assertThrows(IOException.class, () -> written(root));
    }

    @Example
    void streamsAreClosed() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        new NodeSettings("k").saveToXML(new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        byte[] xml = document("").getBytes(StandardCharsets.UTF_8);
        NodeSettings.loadFromXML(new FilterInputStream(new ByteArrayInputStream(xml)) {
            @Override
            public void close() {
                closed.addAndGet(10);
            }
        });
        assertTrue(closed.get() > 10, "closed: " + closed);
    }
}
