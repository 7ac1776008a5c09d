// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfigXmlTextTest {

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings()
                .withChars("%%%0123456789\t\n\r &<>\"'ä\u0000\u001F\uD83D\uDE00\uFFFF\uFFFE")
                .ofMaxLength(30);
    }

    @Property
    void anyTextComesBack(@ForAll String text) {
        assertEquals(text, ConfigXmlText.unescape(ConfigXmlText.escape(text)));
    }

    @Property
    void textsOfPercentSignsAndDigitsComeBack(@ForAll("awkward") String text) {
        assertEquals(text, ConfigXmlText.unescape(ConfigXmlText.escape(text)));
    }

    @Property
    void nothingIsLeftThatXmlCannotHold(@ForAll("awkward") String text) {
        assertTrue(ConfigXmlText.escape(text)
                .codePoints()
                .allMatch(c -> c >= ' ' && c < 0xFFFE && !(c >= 0xD800 && c <= 0xDFFF) || c >= 0x10000));
    }

    @Example
    void controlCharactersStandAsTwoPercentSignsAndFiveDigits() {
        assertEquals("a%%00010b%%00009", ConfigXmlText.escape("a\nb\t"));
        assertEquals("a\nb\t", ConfigXmlText.unescape("a%%00010b%%00009"));
    }

    @Example
    void aPercentSignAloneStaysAsItIs() {
        assertEquals("50 % of 3%", ConfigXmlText.escape("50 % of 3%"));
        assertEquals("%%", ConfigXmlText.unescape("%%"));
        assertEquals("%%1234", ConfigXmlText.unescape("%%1234"));
        assertEquals("%%99999", ConfigXmlText.unescape("%%99999"));
    }
}
