// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The getting-started workflow with other settings of its Slice Sampler. */
class SamplingWorkflowTest {

    private static final String SETTINGS = "Slice Sampler (#4)/settings.xml";
    private static final String MODEL = "<config key=\"model\">";
    private static final String SAMPLER = "value=\"evenly-spaced\"";
    private static final int ITERATIONS = 3;

    @TempDir
    Path folder;

    /** A copy of the workflow with another sampler, and settings that the workflow as it is leaves at their defaults. */
    private Path workflow(String sampler, String... entries) throws IOException {
        Path workflow = folder.resolve("workflow");
        Folder.copy(Checkout.gettingStarted(), workflow);
        Path settings = workflow.resolve(SETTINGS);
        String text = Files.readString(settings);
        assertTrue(text.contains(SAMPLER), text);
        Files.writeString(
                settings,
                text.replace(SAMPLER, "value=\"" + sampler + "\"").replace(MODEL, MODEL + String.join("", entries)));
        return workflow;
    }

    private static String entry(String key, String type, Object value) {
        return "<entry key=\"%s\" type=\"%s\" value=\"%s\"/>".formatted(key, type, value);
    }

    private void requireTraining(Path workflow) throws Exception {
        Path results = folder.resolve("results");
        Child.run(folder, WorkflowArguments.tiny(workflow, results).toArray()).assertCode(0);
        assertEquals(
                ITERATIONS + 1,
                Files.readAllLines(results.resolve("training.csv")).size());
    }

    @Test
    void oneBudgetOverHalfOfTheVolumesCanBeTrainedOn() throws Exception {
        requireTraining(workflow("max-cover", entry("scope", "xstring", "cohort"), entry("volumes", "xdouble", 0.5)));
    }

    @Test
    void anOracleIsChosenByTheNameTheDialogShows() throws Exception {
        requireTraining(workflow("foreground-random (oracle: looks at the masks)"));
    }

    @Test
    void aSamplerThatComparesSlicesNeedsImages() throws Exception {
        Path workflow = workflow("k-center", entry("image_column", "xstring", "Picture"));
        Ended ended = Child.run(
                folder,
                WorkflowArguments.tiny(workflow, folder.resolve("results")).toArray());
        assertTrue(ended.code() != 0, ended::toString);
        assertTrue((ended.out() + ended.err()).contains("There is no column \"Picture\""), ended::toString);
    }
}
