// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.batch;

import org.knime.core.node.workflow.FlowVariable;

/** A workflow variable given on the command line: {@code -workflow.variable=NAME,VALUE,TYPE}. */
final class VariableOption {

    private VariableOption() {}

    static FlowVariable parse(String text) throws UsageException {
        int first = text.indexOf(',');
        int last = text.lastIndexOf(',');
        if (first < 1 || last <= first) {
            throw new UsageException(
                    "-workflow.variable=" + text + " is not of the form -workflow.variable=NAME,VALUE,TYPE.");
        }
        String name = text.substring(0, first);
        String value = text.substring(first + 1, last);
        String type = text.substring(last + 1);
        try {
            return switch (type) {
                case "String" -> new FlowVariable(name, value);
                case "int" -> new FlowVariable(name, Integer.parseInt(value));
                case "double" -> new FlowVariable(name, Double.parseDouble(value));
                default -> throw new UsageException("-workflow.variable=" + text + ": there is no type \"" + type
                        + "\"; known are String, int and double.");
            };
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "-workflow.variable=" + text + ": \"" + value + "\" is not of the type " + type + ".");
        }
    }
}
