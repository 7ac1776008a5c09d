// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dcm2niixTest {

    private static final String ANSWER =
            "echo \"Chris Rorden's dcm2niiX version v1.0.20220720  (JP2:OpenJPEG)\"; exit 3";

    @TempDir
    private Path folder;

    @Test
    void whatTheUserSaidWinsOverTheVariableAndThatOverThePath() throws IOException {
        Path said = FakeProgram.script(folder.resolve("a b/said"), ANSWER);
        Path variable = FakeProgram.script(folder.resolve("variable"), ANSWER);
        Path found = FakeProgram.script(folder.resolve("bin/dcm2niix"), ANSWER);
        Map<String, String> path = Map.of("PATH", folder.resolve("none") + File.pathSeparator + found.getParent());
        Map<String, String> both = Map.of(Dcm2niix.VARIABLE, variable.toString(), "PATH", path.get("PATH"));
        assertEquals(new Dcm2niix(said, "v1.0.20220720"), Dcm2niix.find(Optional.of(said), both));
        assertEquals(variable, Dcm2niix.find(Optional.empty(), both).executable());
        assertEquals(found, Dcm2niix.find(Optional.empty(), path).executable());
    }

    @Test
    void whereItIsMissingTheErrorSaysHowToGetIt() throws IOException {
        Path data = Files.writeString(folder.resolve("data"), "not executable");
        Path other = FakeProgram.script(folder.resolve("other"), "echo something else");
        for (Optional<Path> given : List.of(
                Optional.<Path>empty(), Optional.of(data), Optional.of(other), Optional.of(folder.resolve("none")))) {
            String message = assertThrows(DicomImportException.class, () -> Dcm2niix.find(given, Map.of()))
                    .getMessage();
            for (String cure :
                    List.of("apt-get install dcm2niix", "conda", "pip", "brew", "Windows", Dcm2niix.VARIABLE)) {
                assertTrue(message.contains(cure), message);
            }
            given.ifPresent(path -> assertTrue(message.contains(path.toString()), message));
        }
    }
}
