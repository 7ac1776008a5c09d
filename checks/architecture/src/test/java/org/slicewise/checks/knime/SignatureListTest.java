// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureListTest {

    private static final SignatureList LIST = SignatureList.parse(
            """
            # remark
            public final class a.Name<T extends a.Other<java.lang.String>, M> extends a.Base<T> implements a.One,a.Two<T>, a.Three
              UTILITY Lorg/knime/core/data/DataValue$UtilityFactory; [static final]
              read (Ljava/io/File;I)Ljava/lang/Object; [protected static] throws IOException, IllegalStateException
              size ()J

            public interface a.One extends a.Four,java.lang.Iterable<a.Name>
            """
                    .lines()
                    .toList());

    @Test
    void readsDeclarationsWithoutTheirTypeArguments() {
        TypeFacts name = LIST.types().get("a.Name");
        assertEquals(Set.of("public", "final"), name.modifiers());
        assertEquals("a.Base", name.superclass());
        assertEquals(List.of("a.One", "a.Two", "a.Three"), name.interfaces());
    }

    @Test
    void anInterfaceExtendsItsInterfaces() {
        TypeFacts one = LIST.types().get("a.One");
        assertEquals(Set.of("public", "interface", "abstract"), one.modifiers());
        assertEquals("java.lang.Object", one.superclass());
        assertEquals(List.of("a.Four", "java.lang.Iterable"), one.interfaces());
    }

    @Test
    void readsModifiersAndCheckedExceptions() {
        Member read = LIST.types()
                .get("a.Name")
                .member("read (Ljava/io/File;I)Ljava/lang/Object;")
                .orElseThrow();
        assertEquals(Set.of("protected", "static"), read.modifiers());
        assertEquals(Set.of("IOException"), read.exceptions());
        assertTrue(LIST.types()
                .get("a.Name")
                .member("size ()J")
                .orElseThrow()
                .modifiers()
                .isEmpty());
    }

    @Test
    void knowsClassesThatAreOnlyNamed() {
        assertTrue(LIST.names("org.knime.core.data.DataValue$UtilityFactory"));
        assertFalse(LIST.names("org.knime.core.data.DataValue"));
    }

    @Test
    void aMalformedLineIsQuoted() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Member.parse("  lonely"))
                .getMessage()
                .contains("\"  lonely\""));
        assertThrows(IllegalArgumentException.class, () -> SignatureList.parse(List.of("  size ()J")));
        assertThrows(IllegalArgumentException.class, () -> SignatureList.parse(List.of("public enum Thing")));
    }
}
