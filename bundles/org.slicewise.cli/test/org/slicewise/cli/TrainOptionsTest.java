// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slicewise.volume.AnnotatedSlices;
import org.slicewise.volume.Axis;
import org.slicewise.volume.Mask;
import org.slicewise.volume.SparseMask;

/** Options of {@code train} together: what a preset has and an option changes, and masks that are sparse already. */
class TrainOptionsTest {

    @TempDir
    private Path folder;

    private Path cohort;

    @BeforeEach
    void makeCohort() {
        cohort = Fixtures.cohort(folder.resolve("cohort"), 2);
    }

    private CommandLineRun train(Object... options) {
        List<Object> all =
                new ArrayList<>(List.of("train", "--cohort", cohort, "--out", folder.resolve("x.slicewise")));
        all.addAll(List.of("--iterations", 1, "--batch", 1, "--device", "cpu"));
        all.addAll(List.of(options));
        return CommandLineRun.of(all.toArray());
    }

    @Test
    void whatAPresetHasCanBeTakenAway() {
        String refused = train("--density", 1, "--preset", "lits17-2d-quick", "--loss", "cross-entropy")
                .expectOneLine(2);
        assertTrue(refused.contains("none"), refused);
        train(
                        "--density",
                        1,
                        "--preset",
                        "lits17-2d-quick",
                        "--loss",
                        "cross-entropy",
                        "--class-weights",
                        "none",
                        "--patch",
                        "32,32")
                .expectOk();
        train("--density", 1, "--preset", "lits17-3d-quick", "--shares", "none", "--patch", "16,16,16")
                .expectOk();
        String words = train("--density", 1, "--shares", "a,b").expectOneLine(2);
        assertTrue(words.contains("must be numbers with commas between them, or none, but is \"a,b\""), words);
    }

    @Test
    void aPresetIsForNetworksThatSeeTheSame() {
        String line = train("--density", 1, "--preset", "lits17-3d-quick", "--network", "unet-2d", "--patch", "32,32")
                .expectOneLine(2);
        assertTrue(line.contains("sees blocks; \"unet-2d\" sees slices"), line);
    }

    @Test
    void whatSlicesCannotBeIsRefusedBeforeAnyWork() {
        String shares = train("--density", 1, "--shares", "1,1,1").expectOneLine(2);
        assertTrue(shares.contains("--shares") && shares.contains("Patches of one slice"), shares);
        String weights = train("--density", 1, "--class-weights", "1,1,1", "--loss", "soft-dice")
                .expectOneLine(2);
        assertTrue(weights.contains("soft-dice"), weights);
        String empty =
                train("--density", 1, "--network", "segformer", "--weights", "").expectOneLine(2);
        assertTrue(empty.contains("--weights") && empty.contains("No file is named"), empty);
    }

    @Test
    void chosenSlicesThatAreNotAnnotatedAreCounted() throws IOException {
        CommandLineRun whole = train("--density", 0.5);
        whole.expectOk();
        assertFalse(whole.err().contains("chosen slices are not"), whole::err);
        Path file = cohort.resolve("labels/organ-0001.nii.gz");
        Mask dense = Mask.read(file);
        SparseMask.keepOnly(dense, new AnnotatedSlices(Axis.Z, new TreeSet<>(List.of(3))))
                .write(file);
        CommandLineRun all = train("--ignore-label", 255, "--density", 1);
        all.expectOk();
        assertTrue(all.err().contains("9 of their 16 slices annotated"), all::err);
        assertTrue(all.err().contains("7 of the 16 chosen slices are not annotated"), all::err);
    }
}
