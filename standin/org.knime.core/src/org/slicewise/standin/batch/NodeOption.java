// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import java.util.Set;
import java.util.TreeSet;
import org.slicewise.standin.workflow.Workflow;

/** A setting of a node given on the command line: {@code -option=NODE,NAME,VALUE,TYPE}. */
record NodeOption(String node, String name, String value, String type) {

    private static final Set<String> TYPES =
            Set.of("String", "int", "double", "long", "boolean", "float", "short", "byte", "char");

    static NodeOption parse(String text) throws UsageException {
        int first = text.indexOf(',');
        int second = text.indexOf(',', first + 1);
        int last = text.lastIndexOf(',');
        if (first < 1 || second < first + 2 || last <= second) {
            throw new UsageException("-option=" + text + " is not of the form -option=NODE,NAME,VALUE,TYPE.");
        }
        String type = text.substring(last + 1);
        if (!TYPES.contains(type)) {
            throw new UsageException(
                    "-option=" + text + ": there is no type \"" + type + "\"; known are " + new TreeSet<>(TYPES) + ".");
        }
        return new NodeOption(
                text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1, last), type);
    }

    void applyTo(Workflow workflow) throws UsageException {
        try {
            workflow.setOption(node, name, value, type);
        } catch (IllegalArgumentException e) {
            throw new UsageException("-option=%s,%s,%s,%s: %s".formatted(node, name, value, type, e.getMessage()));
        }
    }
}
