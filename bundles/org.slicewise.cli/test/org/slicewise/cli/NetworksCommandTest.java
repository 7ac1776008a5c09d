// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.djl.NetworkOption;
import org.slicewise.djl.Networks;

class NetworksCommandTest {

    static List<String> names() {
        return Networks.names();
    }

    @Test
    void listsEveryNetworkWithWhatItIs() {
        String list = CommandLineRun.of("networks").expectOk();
        assertTrue(list.lines().allMatch(line -> line.length() <= 100), list);
        for (String name : Networks.names()) {
            String start = "%s %dD ".formatted(name, Networks.dimensions(name));
            assertTrue(unbroken(list).contains(start + Networks.description(name)), list);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsEveryOptionWithItsDefaultAndWhatItCanBe(String name) {
        String shown = CommandLineRun.of("networks", name).expectOk();
        assertTrue(shown.lines().allMatch(line -> line.length() <= 100), shown);
        assertTrue(shown.startsWith("# " + name + "\n"), shown);
        assertTrue(unbroken(shown.replace("# ", "")).contains(Networks.description(name)), shown);
        for (NetworkOption option : Networks.options(name)) {
            String row =
                    "%s %s %s (%s)".formatted(option.name(), option.byDefault(), option.meaning(), option.allowed());
            assertTrue(unbroken(shown).contains(unbroken(row)), () -> row + " in " + shown);
        }
    }

    @Test
    void showsSomeOneAfterTheOther() {
        String shown = CommandLineRun.of("networks", "unetr", "unet-2d").expectOk();
        assertEquals(
                CommandLineRun.of("networks", "unetr").expectOk() + "\n"
                        + CommandLineRun.of("networks", "unet-2d").expectOk(),
                shown);
    }

    @Test
    void refusesANameThatIsNone() {
        String line = CommandLineRun.of("networks", "u-net").expectOneLine(2);
        assertTrue(line.contains("\"u-net\"") && line.contains("unet-2d"), line);
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
