// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import org.slicewise.djl.NetworkOption;
import org.slicewise.djl.Networks;
import picocli.CommandLine.Command;

/** {@code slicewise networks}: the networks there are, and what may be chosen about each. */
@Command(
        name = "networks",
        description = "List the networks, or show the options of some.",
        footer = "Train one by slicewise train --network NAME, and choose its options by "
                + "--network-option OPTION=VALUE. A 2D network sees slices, a 3D one blocks.")
final class NetworksCommand extends ListingCommand {

    @Override
    TextTable listed() {
        TextTable table = new TextTable("network", "sees", "what it is");
        Networks.names().forEach(name -> table.add(name, Networks.dimensions(name) + "D", Networks.description(name)));
        return table;
    }

    @Override
    String all(String name) {
        TextTable table = new TextTable("option", "default", "what it is");
        for (NetworkOption option : Networks.options(name)) {
            table.add(option.name(), option.byDefault(), "%s (%s)".formatted(option.meaning(), option.allowed()));
        }
        return comment(Networks.description(name)) + table.wrapped();
    }
}
