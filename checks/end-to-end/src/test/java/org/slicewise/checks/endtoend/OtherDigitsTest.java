// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the user's language writes numbers with other digits, files and what PyTorch is told have the usual ones. */
class OtherDigitsTest {

    private static final String PERSIAN = "-Xmx1g -XX:TieredStopAtLevel=1 -Dslicewise.threads=1 -Duser.language=fa"
            + " -Duser.country=IR -Duser.extensions=nu-arabext";

    @TempDir
    Path folder;

    private Ended run(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Checkout.root().resolve("slicewise").toString()));
        command.addAll(List.of(arguments));
        try (Child child = Child.start(folder, Map.of("SLICEWISE_JAVA_OPTS", PERSIAN), command)) {
            return child.end().assertCode(0);
        }
    }

    @Test
    void everyStepFromImagesToScores() throws Exception {
        TinyCohort cohort = TinyCohort.write(folder.resolve("cohort"), 2);
        String of = cohort.folder().toString();
        run("affinity", "--cohort", of, "--affinity-iterations", "2", "--out", "x.affinity");
        run(("train --network unet-2d --base-channels 4 --levels 2 --batch 2 --iterations 3 --density 0.3 --clip 1"
                        + " --accumulate 2 --average 0.9 --device cpu --out x.slicewise --cohort " + of)
                .split(" "));
        run("predict", "--model", "x.slicewise", "--cohort", of, "--out", "predictions");
        run("sample", "--cohort", of, "--density", "0.3", "--sampler", "max-cover", "--out", "there.csv");
        Child.run(folder, "sample", "--cohort", of, "--density", "0.3", "--sampler", "max-cover", "--out", "here.csv")
                .assertCode(0);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("here.csv")), Files.readAllBytes(folder.resolve("there.csv")));
        Ended scores = run("score", "--json", "--truth", of + "/labels", "--prediction", "predictions");
        assertTrue(scores.out().codePoints().allMatch(each -> each < 128), scores.out());
    }
}
