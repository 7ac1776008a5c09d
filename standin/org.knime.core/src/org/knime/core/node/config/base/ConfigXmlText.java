// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/**
 * How any text becomes an XML attribute and back. A character that XML cannot hold, or that an attribute would lose
 * (below 32: tab, line feed, ...), is written as two percent signs and its code in five digits: a line feed as
 * {@code %%00010}. A percent sign in front of another one is written as {@code %%00037}, so that no text is mistaken.
 */
final class ConfigXmlText {

    private static final int DIGITS = 5;
    private static final int LENGTH = 2 + DIGITS;

    private ConfigXmlText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(text, i)) {
                escaped.append(c);
            } else {
                escaped.append("%%%%%05d".formatted((int) c));
            }
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        if (!text.contains("%%")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int code = codeAt(text, at);
            plain.append(code < 0 ? text.charAt(at) : (char) code);
            at += code < 0 ? 1 : LENGTH;
        }
        return plain.toString();
    }

    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        if (c == '%') {
            return at + 1 == text.length() || text.charAt(at + 1) != '%';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }

    /** The code of the escape that begins there, or -1. */
    private static int codeAt(String text, int at) {
        if (!text.startsWith("%%", at) || at + LENGTH > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            code = code * 10 + digit - '0';
        }
        return code <= Character.MAX_VALUE ? code : -1;
    }
}
