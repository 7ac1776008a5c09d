// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.checks.CompiledText;

/** Each rule fails on a class that breaks it, and passes on the like that does not. */
class RulesTest {

    private static final String OVERLAP = "package org.slicewise.scoring; public class Overlap {}";
    private static final String VOLUME = "package org.slicewise.volume; public class Volume {}";

    @TempDir
    Path folder;

    private EvaluationResult verdict(ArchRule rule, String... sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        CompiledText.into(classes, List.of(), sources);
        return rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importPath(classes));
    }

    private void assertBreaks(ArchRule rule, String... sources) throws IOException {
        assertTrue(verdict(rule, sources).hasViolation(), () -> "should be broken: " + rule.getDescription());
    }

    private void assertKeeps(ArchRule rule, String... sources) throws IOException {
        EvaluationResult verdict = verdict(rule, sources);
        assertFalse(verdict.hasViolation(), () -> verdict.getFailureReport().toString());
    }

    @Test
    void aSiblingThatImportsASiblingIsFound() throws IOException {
        String stranger = "package org.slicewise.sampling; class A { org.slicewise.scoring.Overlap overlap; }";
        String neighbour = "package org.slicewise.sampling; class A { org.slicewise.volume.Volume[] volumes; }";
        assertBreaks(Rules.arrowsOf("sampling"), stranger, OVERLAP);
        assertKeeps(Rules.arrowsOf("sampling"), neighbour, VOLUME);
    }

    @Test
    void theRootThatImportsASiblingIsFound() throws IOException {
        String root = "package org.slicewise.volume; class A { void a() { new org.slicewise.scoring.Overlap(); } }";
        assertBreaks(Rules.arrowsOf("volume"), root, OVERLAP);
    }

    @Test
    void theFormatThatImportsAnythingIsFound() throws IOException {
        assertBreaks(
                Rules.arrowsOf("nifti"),
                "package org.slicewise.nifti; class A extends org.slicewise.volume.Volume {}",
                VOLUME);
        assertBreaks(Rules.arrowsOf("nifti"), "package org.slicewise.nifti; class A { javax.swing.Icon icon; }");
        assertKeeps(Rules.arrowsOf("nifti"), "package org.slicewise.nifti; class A { java.util.List<int[]> list; }");
    }

    @Test
    void aSkinThatImportsTheOtherIsFound() throws IOException {
        String node = "package org.slicewise.knime; public class Node {}";
        assertBreaks(
                Rules.arrowsOf("cli"), "package org.slicewise.cli; class A extends org.slicewise.knime.Node {}", node);
    }

    @Test
    void djlOutsideItsBundleIsFound() throws IOException {
        String array = "package ai.djl.ndarray; public interface NDArray {}";
        String use = "class A { ai.djl.ndarray.NDArray array; }";
        assertBreaks(Rules.djlStaysBehindItsBundle(), "package org.slicewise.knime; " + use, array);
        assertKeeps(Rules.djlStaysBehindItsBundle(), "package org.slicewise.djl; " + use, array);
    }

    @Test
    void djlAmongTheReadersOfWeightsIsFound() throws IOException {
        String array = "package ai.djl.ndarray; public interface NDArray {}";
        assertBreaks(
                Rules.weightsAreReadWithoutPyTorch(),
                "package org.slicewise.djl.weights; class A { ai.djl.ndarray.NDArray array; }",
                array);
        assertKeeps(
                Rules.weightsAreReadWithoutPyTorch(),
                "package org.slicewise.djl; class A { org.slicewise.djl.weights.B weights; }",
                "package org.slicewise.djl.weights; public class B {}");
    }

    @Test
    void knimeOutsideTheSkinIsFound() throws IOException {
        String model = "package org.knime.core.node; public class NodeModel {}";
        String use = "class A extends org.knime.core.node.NodeModel {}";
        assertBreaks(Rules.knimeStaysInTheSkin(), "package org.slicewise.djl; " + use, model);
        assertKeeps(Rules.knimeStaysInTheSkin(), "package org.slicewise.knime; " + use, model);
    }

    @Test
    void theStandinAndOursAreStrangers() throws IOException {
        String engine = "package org.slicewise.standin; public class Engine {}";
        assertBreaks(
                Rules.nothingOfOursNamesTheStandin(),
                "package org.slicewise.knime; class A extends org.slicewise.standin.Engine {}",
                engine);
        assertKeeps(
                Rules.nothingOfOursNamesTheStandin(),
                "package org.knime.core.node; class A extends org.slicewise.standin.Engine {}",
                engine);
        assertBreaks(
                Rules.standinNamesNothingOfOurs(),
                "package org.slicewise.standin; class A extends org.slicewise.volume.Volume {}",
                VOLUME);
        assertKeeps(
                Rules.standinNamesNothingOfOurs(),
                "package org.knime.core.node; class A extends org.slicewise.standin.Engine {}",
                engine);
    }

    @Test
    void aCycleIsFound() throws IOException {
        assertBreaks(
                Rules.bundlesAreFreeOfCycles(),
                "package org.slicewise.volume; public class A { org.slicewise.djl.B b; }",
                "package org.slicewise.djl; public class B { org.slicewise.volume.A a; }");
    }

    @Test
    void aTalkingLibraryIsFound() throws IOException {
        String printing = "class A { void a() { System.out.println(1); } }";
        assertBreaks(Rules.pureBundlesAreSilent(), "package org.slicewise.volume; " + printing);
        assertBreaks(
                Rules.pureBundlesAreSilent(),
                "package org.slicewise.scoring; class A { java.util.logging.Logger log; }");
        assertBreaks(Rules.onlyTheCommandLineUsesStandardStreams(), "package org.slicewise.djl; " + printing);
        assertKeeps(Rules.onlyTheCommandLineUsesStandardStreams(), "package org.slicewise.cli; " + printing);
    }

    @Test
    void aNameThatSaysNothingIsFound() throws IOException {
        assertBreaks(Rules.namesSayWhatAThingIs(), "package org.slicewise.volume; class MaskUtil {}");
        assertBreaks(Rules.namesSayWhatAThingIs(), "package org.slicewise.volume; class A { class FileManager {} }");
        assertBreaks(Rules.namesSayWhatAThingIs(), "package org.slicewise.volume.common; class Mask {}");
        assertKeeps(Rules.namesSayWhatAThingIs(), "package org.slicewise.volume; class Mask {}");
    }

    @Test
    void aGenericExceptionIsFound() throws IOException {
        assertBreaks(
                Rules.exceptionsSayWhatWentWrong(),
                "package org.slicewise.volume; class A { void a() { throw new RuntimeException(\"x\"); } }");
        assertKeeps(
                Rules.exceptionsSayWhatWentWrong(),
                "package org.slicewise.volume; class A { void a() { throw new IllegalStateException(\"x\"); } }");
    }

    @Test
    void javaSerializationIsFound() throws IOException {
        assertBreaks(
                Rules.nothingIsSerializedByJava(),
                """
                package org.slicewise.djl;
                class A { Object read(java.io.InputStream in) throws Exception {
                    return new java.io.ObjectInputStream(in).readObject(); } }""");
        assertKeeps(
                Rules.nothingIsSerializedByJava(),
                "package org.slicewise.djl; class A implements java.io.Serializable {}");
    }
}
