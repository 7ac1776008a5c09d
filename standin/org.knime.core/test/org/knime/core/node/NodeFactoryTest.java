// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeFactory.NodeType;

class NodeFactoryTest {

    private static final String GOOD =
            """
            <knimeNode xmlns="http://knime.org/node/v4.1" type="Learner" deprecated="true">
              <name>A node</name><shortDescription>Short.</shortDescription>
              <fullDescription><intro>Long.</intro><option name="o">An option.</option></fullDescription>
              <ports><inPort index="0" name="In">Rows in</inPort><outPort index="0" name="Out">Rows out</outPort></ports>
              <keywords><keyword>one</keyword><keyword>two</keyword></keywords>
            </knimeNode>
            """;

    private static final class Factory extends NodeFactory<NodeModel> {

        private final String xml;

        Factory(String xml) {
            this.xml = xml;
        }

        @Override
        protected InputStream getPropertiesInputStream() {
            return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public NodeModel createNodeModel() {
            return null;
        }

        @Override
        protected int getNrNodeViews() {
            return 0;
        }

        @Override
        public NodeView<NodeModel> createNodeView(int index, NodeModel model) {
            return null;
        }

        @Override
        protected boolean hasDialog() {
            return false;
        }

        @Override
        protected NodeDialogPane createNodeDialogPane() {
            return null;
        }
    }

    private static List<String> problems(String xml) throws Exception {
        return DescriptionRules.problems(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement());
    }

    @Test
    void theDescriptionIsRead() {
        Factory factory = new Factory(GOOD);
        assertEquals("A node", factory.getNodeName());
        assertEquals(NodeType.Learner, factory.getType());
        assertEquals("In", factory.getInportName(0));
        assertEquals("Rows out", factory.getOutportDescription(0));
        assertEquals(List.of("one", "two"), List.of(factory.getKeywords()));
        assertTrue(factory.isDeprecated());
        assertNotNull(factory.getIcon());
    }

    @Test
    void aDescriptionThatCannotBeReadLeavesTheNodeUsable() {
        Factory factory = new Factory("<no");
        assertEquals("Factory", factory.getNodeName());
        assertEquals(NodeType.Unknown, factory.getType());
    }

    @Test
    void aGoodDescriptionHasNoProblems() throws Exception {
        assertEquals(List.of(), problems(GOOD));
    }

    @Test
    void eachBrokenRuleIsNamed() throws Exception {
        assertProblem("v4.1", "v9.9", "known version");
        assertProblem("<name>A node</name>", "", "no <name>");
        assertProblem("<intro>Long.</intro>", "", "<intro>");
        assertProblem("index=\"0\" name=\"In\"", "index=\"1\" name=\"In\"", "count from 0");
        assertProblem("<option name=\"o\">", "<option>", "<option> has no name");
        assertProblem("<keywords>", "<views/><ports/><keywords>", "<ports> cannot stand here");
    }

    private static void assertProblem(String good, String bad, String problem) throws Exception {
        List<String> problems = problems(GOOD.replace(good, bad));
        assertTrue(problems.stream().anyMatch(p -> p.contains(problem)), problems::toString);
    }
}
