// SPDX-License-Identifier: Apache-2.0
package org.slicewise.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow of phantoms, sampled slices, their pictures, and a file of the first picture. */
class CasePreviewerTest {

    private static final int WRITER = 4;

    @TempDir
    Path folder;

    @Test
    void drawsEveryCaseAndHandsTheFirstPictureOn() throws Exception {
        Path workflow = folder.resolve("previews");
        Folder.copy(Path.of(CasePreviewerTest.class.getResource("/previews").toURI()), workflow);
        Path results = folder.resolve("results");
        String[] arguments = WorkflowArguments.of(workflow)
                .option(1, "cases", 2, "int")
                .option(1, "extent_x", 24, "int")
                .option(1, "extent_y", 24, "int")
                .option(1, "extent_z", 16, "int")
                .option(WRITER, "folder", results, "String")
                .toArray();
        Child.run(folder, arguments).assertCode(0);
        assertEquals(List.of("previews.csv", "previews.png"), Folder.names(results));
        BufferedImage picture = ImageIO.read(results.resolve("previews.png").toFile());
        assertTrue(picture.getWidth() <= 640 && picture.getHeight() >= 300, picture::toString);
        List<String> rows = Files.readAllLines(results.resolve("previews.csv"));
        assertTrue(rows.get(0).endsWith("Preview"), rows.get(0));
        assertEquals(3, rows.size(), rows::toString);
    }
}
