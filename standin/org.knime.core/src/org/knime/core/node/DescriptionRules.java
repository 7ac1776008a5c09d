// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a node description must look like: its namespace, the order of its parts, the numbers of its ports. */
final class DescriptionRules {

    private static final Set<String> NAMESPACES = Set.of(
            "http://knime.org/node2012",
            "http://knime.org/node/v1.3",
            "http://knime.org/node/v2.8",
            "http://knime.org/node/v2.10",
            "http://knime.org/node/v2.12",
            "http://knime.org/node/v3.1",
            "http://knime.org/node/v3.6",
            "http://knime.org/node/v4.1",
            "http://knime.org/node/v5.3");

    private static final List<String> NODE =
            List.of("name", "shortDescription", "fullDescription", "interactiveView", "ports", "views", "keywords");
    private static final Set<String> NODE_MUST = Set.of("name", "shortDescription", "fullDescription", "ports");
    private static final List<String> FULL = List.of("intro", "option", "tab", "link");
    private static final List<String> PORTS = List.of("inPort", "dynInPort", "outPort", "dynOutPort");

    private final List<String> problems = new ArrayList<>();

    private DescriptionRules() {}

    static List<String> problems(Element root) {
        DescriptionRules rules = new DescriptionRules();
        if (root.getNamespaceURI() != null) {
            rules.check(root);
        }
        return rules.problems;
    }

    private void check(Element root) {
        if (!root.getLocalName().equals("knimeNode") || !NAMESPACES.contains(root.getNamespaceURI())) {
            problems.add("<" + root.getLocalName() + "> of the namespace " + root.getNamespaceURI()
                    + " is not the <knimeNode> of a known version");
            return;
        }
        List<Element> parts = children(root);
        requireOrder(root, parts, NODE);
        for (String must : NODE_MUST) {
            if (parts.stream().noneMatch(p -> p.getLocalName().equals(must))) {
                problems.add("<knimeNode> has no <" + must + ">");
            }
        }
        parts.forEach(this::checkPart);
    }

    private void checkPart(Element part) {
        switch (part.getLocalName()) {
            case "fullDescription" -> checkFullDescription(part);
            case "ports" -> checkPorts(part);
            case "views" -> checkViews(part);
            default -> {
                // texts, which may hold anything
            }
        }
    }

    private void checkFullDescription(Element full) {
        List<Element> parts = children(full);
        requireOrder(full, parts, FULL);
        if (parts.isEmpty() || !parts.get(0).getLocalName().equals("intro")) {
            problems.add("<fullDescription> does not begin with an <intro>");
        }
        for (Element part : parts) {
            boolean named =
                    part.getLocalName().equals("option") || part.getLocalName().equals("tab");
            requireAttribute(part, named ? "name" : part.getLocalName().equals("link") ? "href" : null);
        }
    }

    private void checkPorts(Element ports) {
        List<Element> parts = children(ports);
        requireOrder(ports, parts, PORTS);
        requireNumbers(parts, "inPort");
        requireNumbers(parts, "outPort");
    }

    private void checkViews(Element views) {
        List<Element> parts = children(views);
        requireOrder(views, parts, List.of("view"));
        requireNumbers(parts, "view");
    }

    private void requireNumbers(List<Element> parts, String tag) {
        int next = 0;
        for (Element part : parts) {
            if (part.getLocalName().equals(tag)) {
                requireAttribute(part, "name");
                if (!part.getAttribute("index").equals(Integer.toString(next))) {
                    problems.add("<" + tag + "> number " + next + " has the index \"" + part.getAttribute("index")
                            + "\"; they count from 0");
                }
                next++;
            }
        }
    }

    private void requireAttribute(Element part, String attribute) {
        if (attribute != null && part.getAttribute(attribute).isEmpty()) {
            problems.add("<" + part.getLocalName() + "> has no " + attribute);
        }
    }

    private void requireOrder(Element parent, List<Element> parts, List<String> order) {
        int last = 0;
        for (Element part : parts) {
            int position = order.indexOf(part.getLocalName());
            if (position < last) {
                problems.add("<" + part.getLocalName() + "> cannot stand here in <" + parent.getLocalName()
                        + ">; the order is " + order);
                return;
            }
            last = position;
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
