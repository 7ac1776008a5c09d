// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of value a settings entry can have, with the names they have in a file. */
enum EntryType {
    STRING("xstring", String.class, text -> text),
    INT("xint", int.class, Integer::valueOf),
    DOUBLE("xdouble", double.class, Double::valueOf),
    LONG("xlong", long.class, Long::valueOf),
    BOOLEAN("xboolean", boolean.class, EntryType::parseBoolean),
    FLOAT("xfloat", float.class, Float::valueOf),
    SHORT("xshort", short.class, Short::valueOf),
    BYTE("xbyte", byte.class, Byte::valueOf),
    CHAR("xchar", char.class, EntryType::parseChar);

    private final String xmlName;
    private final Class<?> component;
    private final Function<String, Serializable> parser;

    EntryType(String xmlName, Class<?> component, Function<String, Serializable> parser) {
        this.xmlName = xmlName;
        this.component = component;
        this.parser = parser;
    }

    String xmlName() {
        return xmlName;
    }

    /** The component type of an array of such values. */
    Class<?> component() {
        return component;
    }

    /** The value a file's text stands for; IllegalArgumentException when it stands for none. */
    Serializable parse(String text) {
        return parser.apply(text);
    }

    static Optional<EntryType> ofXmlName(String name) {
        return Stream.of(values()).filter(type -> type.xmlName.equals(name)).findFirst();
    }

    private static Boolean parseBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("not true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Character parseChar(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }
}
