// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rules of the house that classes can break, each with its reason. */
final class Rules {

    private static final String OURS = "org.slicewise..";
    private static final String STANDIN = "org.slicewise.standin..";

    private Rules() {}

    /** A bundle names the JDK, itself and what the drawing gives it; this also keeps the siblings strangers. */
    static ArchRule arrowsOf(String bundle) {
        List<String> allowed = new ArrayList<>(List.of("java..", Arrows.packageOf(bundle)));
        Arrows.of(bundle).bundles().forEach(other -> allowed.add(Arrows.packageOf(other)));
        allowed.addAll(Arrows.of(bundle).packages());
        return classes()
                .that()
                .resideInAPackage(Arrows.packageOf(bundle))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because("arrows of docs/architecture.svg point up only")
                .allowEmptyShould(true);
    }

    static ArchRule djlStaysBehindItsBundle() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.slicewise.djl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("everything else must run, and be tested, without PyTorch");
    }

    static ArchRule weightsAreReadWithoutPyTorch() {
        return noClasses()
                .that()
                .resideInAPackage("org.slicewise.djl.weights..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "com.sun.jna..", "org.slicewise.djl")
                .because("a stranger's file is read as numbers, far from anything that could run it");
    }

    static ArchRule knimeStaysInTheSkin() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.slicewise.knime..", STANDIN, "org.knime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knime..")
                .because("the nodes are a skin: all they do can be called from any Java program");
    }

    static ArchRule nothingOfOursNamesTheStandin() {
        return noClasses()
                .that()
                .resideInAPackage(OURS)
                .and()
                .resideOutsideOfPackage(STANDIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STANDIN)
                .because("nothing may be able to tell the stand-in from KNIME");
    }

    static ArchRule standinNamesNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAnyPackage("org.knime..", STANDIN)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Slicewise's own",
                        type -> type.getPackageName().startsWith("org.slicewise.")
                                && !type.getPackageName().startsWith("org.slicewise.standin")))
                .because("the stand-in knows its extensions by the registry alone, as KNIME does");
    }

    static ArchRule bundlesAreFreeOfCycles() {
        return slices().matching("org.slicewise.(*)..").should().beFreeOfCycles();
    }

    static ArchRule pureBundlesAreSilent() {
        return noClasses()
                .that()
                .resideInAnyPackage(Arrows.PURE.stream().map(Arrows::packageOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.log4j..", "org.apache.logging..")
                .orShould(ACCESS_STANDARD_STREAMS)
                .because("a library tells its caller by values and exceptions");
    }

    /** The command line is the one place that talks to a terminal; the stand-in's engine stands for KNIME's. */
    static ArchRule onlyTheCommandLineUsesStandardStreams() {
        return noClasses()
                .that()
                .resideInAPackage(OURS)
                .and()
                .resideOutsideOfPackages("org.slicewise.cli..", STANDIN)
                .should(ACCESS_STANDARD_STREAMS);
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that()
                .resideInAPackage(OURS)
                .should()
                .haveNameMatching("(?i).*(utils?|helpers?|managers?|impl|commons?)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
                .because("a name says what a thing is");
    }

    static ArchRule exceptionsSayWhatWentWrong() {
        return noClasses().that().resideInAPackage(OURS).should(THROW_GENERIC_EXCEPTIONS);
    }

    static ArchRule nothingIsSerializedByJava() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(In|Out)putStream(\\$.*)?")
                .because("a file that is read must not be able to make any object it likes");
    }

    /** Returns the rules that hold for all classes together. */
    static List<ArchRule> ofAll() {
        return List.of(
                djlStaysBehindItsBundle(),
                weightsAreReadWithoutPyTorch(),
                knimeStaysInTheSkin(),
                nothingOfOursNamesTheStandin(),
                standinNamesNothingOfOurs(),
                bundlesAreFreeOfCycles(),
                pureBundlesAreSilent(),
                onlyTheCommandLineUsesStandardStreams(),
                namesSayWhatAThingIs(),
                exceptionsSayWhatWentWrong(),
                nothingIsSerializedByJava());
    }
}
