// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.checks.CompiledText;

class StandinCheckTest {

    private static final SignatureList LIST = SignatureList.parse(
            """
            # a platform of three classes
            public abstract class org.knime.core.Cell<T extends java.lang.Object> implements org.knime.core.Value,java.io.Serializable
              <init> ()V [protected]
              TYPE Ljava/lang/String; [static final]
              load (Ljava/io/File;)V [protected abstract] throws IOException, Stopped
              name ()Ljava/lang/String; [final]
              other ()Lorg/knime/core/OnlyNamed;

            public interface org.knime.core.Value
              size ()I [abstract]

            public class org.knime.core.Stopped extends java.lang.Exception
              <init> ()V
            """
                    .lines()
                    .toList());
    private static final SignatureList NOTHING = SignatureList.parse(List.of());

    private static final String VALUE = "package org.knime.core; public interface Value { int size(); }";
    private static final String STOPPED =
            "package org.knime.core; public class Stopped extends Exception { public Stopped() {} }";
    private static final String CELL =
            """
            package org.knime.core;
            public abstract class Cell<T> implements Value {
                public static final String TYPE = "cell";
                protected Cell() {}
                protected abstract void load(java.io.File file) throws java.io.IOException, Stopped;
                public final String name() { return hidden(); }
                String hidden() { return "a package's own"; }
            }""";

    @TempDir
    Path folder;

    private CompiledTypes compiled(String... sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        CompiledText.into(classes, List.of(), sources);
        return CompiledTypes.below(List.of(classes));
    }

    private List<String> violations(String... sources) throws IOException {
        return StandinCheck.violations(LIST, NOTHING, compiled(sources));
    }

    private void assertViolation(String expected, String... sources) throws IOException {
        List<String> found = violations(sources);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains(expected), found::toString);
    }

    @Test
    void aPartOfThePlatformIsRight() throws IOException {
        assertEquals(List.of(), violations(CELL, VALUE, STOPPED));
    }

    @Test
    void ownNonPublicClassesAndOtherPackagesAreFree() throws IOException {
        assertEquals(List.of(), violations("package org.knime.core; class Engine { public void go() {} }"));
        assertEquals(List.of(), violations("package org.other; public class Engine { public void go() {} }"));
    }

    @Test
    void aForeignMemberIsFoundAndTheKnownOneNamed() throws IOException {
        String value = VALUE.replace("int size()", "long size()");
        assertViolation("has size ()J [abstract], the list does not; it has size ()I [abstract]", value);
    }

    @Test
    void anotherModifierIsFound() throws IOException {
        assertViolation(
                "but the list says name ()Ljava/lang/String; [final]",
                CELL.replace("public final String name", "public String name"),
                VALUE,
                STOPPED);
        assertViolation(
                "load (Ljava/io/File;)V [abstract] throws IOException, Stopped, but the list says",
                CELL.replace("protected abstract void", "public abstract void"),
                VALUE,
                STOPPED);
        assertViolation("TYPE Ljava/lang/String; [static]", CELL.replace("static final", "static"), VALUE, STOPPED);
    }

    @Test
    void anotherCheckedExceptionIsFound() throws IOException {
        assertViolation(
                "throws IOException, but the list says",
                CELL.replace("java.io.IOException, Stopped", "java.io.IOException"),
                VALUE,
                STOPPED);
    }

    @Test
    void anotherDeclarationIsFound() throws IOException {
        assertViolation("is [final, public]", STOPPED.replace("public class", "public final class"));
        assertViolation("extends java.lang.RuntimeException", STOPPED.replace("Exception {", "RuntimeException {"));
        assertViolation(
                "has the interfaces [java.lang.Runnable]", VALUE.replace("Value {", "Value extends Runnable {"));
        assertViolation(
                "lacks the interfaces [org.knime.core.Value]", CELL.replace("implements Value ", ""), VALUE, STOPPED);
    }

    @Test
    void anUnknownPublicClassIsFound() throws IOException {
        assertViolation(
                "is public, but the list knows no such class",
                "package org.knime.core; public class Extra { private Extra() {} }");
    }

    @Test
    void aClassThatIsOnlyNamedMayHaveNoMembers() throws IOException {
        assertEquals(List.of(), violations("package org.knime.core; public class OnlyNamed { OnlyNamed() {} }"));
        assertViolation("is only named in the list", "package org.knime.core; public interface OnlyNamed { int a(); }");
        assertViolation("nothing is known of <init> ()V", "package org.knime.core; public class OnlyNamed {}");
        assertEquals(
                List.of(),
                violations(
                        "package org.knime.core; public interface OnlyNamed extends java.io.Closeable { void close(); }"));
    }

    @Test
    void aClassKnownFromOtherFactsMayOverrideWhatIsListed() throws IOException {
        SignatureList unlisted = SignatureList.parse(
                List.of("public abstract class org.knime.core.Small extends org.knime.core.Cell", "  <init> ()V"));
        String small =
                """
                package org.knime.core;
                public abstract class Small extends Cell<String> {
                    public Small() {}
                    @Override protected final void load(java.io.File file) {}
                }""";
        String large = small.replace("@Override", "public void more() {} @Override");
        assertEquals(List.of(), StandinCheck.violations(LIST, unlisted, compiled(small, CELL, VALUE, STOPPED)));
        assertEquals(
                1,
                StandinCheck.violations(LIST, unlisted, compiled(large, CELL, VALUE, STOPPED))
                        .size());
    }

    @Test
    void aBridgeThatIsInheritedInThePlatformMayBeRepeated() throws IOException {
        SignatureList list = SignatureList.parse(
                """
                public class org.knime.core.Top
                  <init> ()V
                  copy ()Lorg/knime/core/Top;

                public class org.knime.core.Sub extends org.knime.core.Top
                  <init> ()V
                  copy ()Lorg/knime/core/Sub;
                """
                        .lines()
                        .toList());
        CompiledTypes both = compiled(
                "package org.knime.core; public class Top { public Top copy() { return this; } }",
                "package org.knime.core; public class Sub extends Top { @Override public Sub copy() { return this; } }");
        assertEquals(List.of(), StandinCheck.violations(list, NOTHING, both));
    }
}
