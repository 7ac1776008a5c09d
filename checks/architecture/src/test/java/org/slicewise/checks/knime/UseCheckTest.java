// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.knime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.checks.CompiledText;

/** A node compiled against a stand-in that says too much must be found out by the list. */
class UseCheckTest {

    private static final List<String> LIST =
            """
            public abstract class org.knime.core.Model
              <init> ()V [protected]
              run (I)V [abstract]
              stop ()V [protected]
              warn (Ljava/lang/String;)V [protected final]

            public interface org.knime.core.Table extends java.lang.Iterable<java.lang.String>
              size ()J [abstract]
            """
                    .lines()
                    .toList();

    private static final String MODEL =
            """
            package org.knime.core;
            public abstract class Model {
                protected Model() {}
                public abstract void run(int count);
                protected void stop() {}
                protected final void warn(String text) {}
            }""";
    private static final String TABLE =
            "package org.knime.core; public interface Table extends Iterable<String> { long size(); }";
    private static final String NODE =
            """
            package org.slicewise.knime;
            import org.knime.core.*;
            class Node extends Model {
                @Override public void run(int count) { warn("from our own class"); }
                @Override protected void stop() {
                    java.util.function.ToLongFunction<Table> size = Table::size;
                    java.util.function.Consumer<Table> each = table -> table.forEach(this::say);
                }
                private void say(String text) { super.warn(text); }
            }""";

    @TempDir
    Path standinFolder;

    @TempDir
    Path nodeFolder;

    private CompiledTypes standin;
    private CompiledTypes node;

    private List<String> violations(List<String> list) throws IOException {
        return violations(list, MODEL, NODE);
    }

    private List<String> violations(List<String> list, String model, String nodeText) throws IOException {
        CompiledText.into(standinFolder, List.of(), model, TABLE);
        CompiledText.into(nodeFolder, List.of(standinFolder), nodeText);
        standin = CompiledTypes.below(List.of(standinFolder));
        node = CompiledTypes.below(List.of(nodeFolder));
        return UseCheck.violations(SignatureList.parse(list), node, standin);
    }

    private static List<String> without(String line) {
        return LIST.stream().filter(other -> !other.contains(line)).toList();
    }

    @Test
    void whatThePlatformHasLinks() throws IOException {
        assertEquals(List.of(), violations(LIST));
    }

    @Test
    void aMethodCalledThroughOurOwnClassIsLookedForAboveIt() throws IOException {
        List<String> found = violations(without("warn"));
        assertEquals(2, found.size(), found::toString);
        assertTrue(found.get(0).contains("refers to org.knime.core.Model.warn"), found::toString);
        assertTrue(found.get(1).contains("refers to org.slicewise.knime.Node.warn"), found::toString);
    }

    @Test
    void aMethodBehindAMethodReferenceIsFound() throws IOException {
        List<String> found = violations(without("size ()J"));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).contains("refers to org.knime.core.Table.size ()J"), found::toString);
    }

    @Test
    void anOverrideOfWhatThePlatformLacksIsFound() throws IOException {
        assertTrue(violations(without("stop")).get(0).contains("overrides org.knime.core.Model.stop ()V"));
    }

    @Test
    void anOverrideOfWhatIsFinalInThePlatformIsFound() throws IOException {
        List<String> list = LIST.stream()
                .map(line -> line.replace("stop ()V [protected]", "stop ()V [protected final]"))
                .toList();
        assertTrue(violations(list).get(0).contains("but the list says stop ()V [protected final]"));
    }

    @Test
    void anAbstractMethodThatOnlyThePlatformHasIsFound() throws IOException {
        List<String> list = LIST.stream()
                .map(line -> line.replace("stop ()V [protected]", "halt ()V [protected abstract]"))
                .toList();
        String model = MODEL.replace("protected void stop() {}", "");
        String nodeText = NODE.replace("@Override protected void stop()", "void more()");
        assertEquals(
                List.of(
                        "org.slicewise.knime.Node does not implement halt ()V [protected abstract] of org.knime.core.Model"),
                violations(list, model, nodeText));
    }

    @Test
    void anotherReturnTypeIsAnotherMember() throws IOException {
        List<String> list =
                LIST.stream().map(line -> line.replace("size ()J", "size ()I")).toList();
        assertTrue(violations(list).get(0).contains("refers to org.knime.core.Table.size ()J"));
    }

    @Test
    void aClassThePlatformLacksIsFound() throws IOException {
        List<String> list = LIST.subList(0, LIST.indexOf(""));
        assertTrue(violations(list)
                .contains("org.slicewise.knime.Node names org.knime.core.Table, which the list does not know"));
    }

    @Test
    void theSubsetHoldsWhatIsUsedAndNothingElse() throws IOException {
        List<String> longer = new ArrayList<>(LIST);
        longer.add(5, "  unused ()V");
        violations(LIST);
        List<String> subset = MemberSubset.lines(SignatureList.parse(longer), node, standin);
        assertEquals(LIST, subset.subList(MemberSubset.HEADER.size() + 1, subset.size()));
    }
}
