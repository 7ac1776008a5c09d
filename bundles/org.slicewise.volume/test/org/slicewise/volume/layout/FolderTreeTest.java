// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slicewise.volume.layout.LayoutFolder.assertHolds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class FolderTreeTest {

    @TempDir
    private Path temporary;

    private LayoutFolder folder;

    @BeforeEach
    void setUp() {
        folder = new LayoutFolder(temporary);
    }

    private FolderTree tree() throws IOException {
        return FolderTree.below(temporary, FolderTree.DEPTH);
    }

    private List<String> volumes() throws IOException {
        return tree().volumes().map(FoundFile::name).toList();
    }

    @Test
    void namesFilesInOrderAndPassesOverWhatIsHidden() throws IOException {
        folder.files("b/z.nii", "a.nii", "b/a.nrrd", ".git/x.nii", "__MACOSX/a.nii", "b/._z.nii", "c.txt", "d.json");
        assertEquals(List.of("a.nii", "b/a.nrrd", "b/z.nii"), volumes());
        assertEquals(
                List.of("b/a.nrrd", "b/z.nii"),
                tree().volumesIn("b").stream().map(FoundFile::name).toList());
        assertTrue(tree().file("d.json").isPresent());
        assertEquals("3 files named like images or masks and 2 others", tree().contents());
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        folder.files("real/a.nii");
        Files.createSymbolicLink(temporary.resolve("real/again"), temporary);
        Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("real"));
        assertEquals(List.of("link/a.nii", "real/a.nii"), volumes());
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        folder.files("a.nii");
        Files.createSymbolicLink(temporary.resolve("b.nii"), temporary.resolve("not/fetched"));
        Files.createSymbolicLink(temporary.resolve("c.nii"), temporary.resolve("c.nii"));
        assertEquals(List.of("a.nii"), volumes());
        assertEquals(
                List.of("b.nii", "c.nii"),
                tree().unreadable().stream().map(LeftOut::id).sorted().toList());
        assertHolds(tree().unreadable().toString(), "leads to no file");
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException, InterruptedException {
        folder.files("a.nii");
        int code;
        try {
            code = new ProcessBuilder("mkfifo", temporary.resolve("pipe.nii").toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            code = -1;
        }
        Assumptions.assumeTrue(code == 0, "mkfifo is not here: a pipe among the images is not tested");
        assertEquals(List.of("a.nii"), volumes());
        assertHolds(tree().unreadable().toString(), "pipe.nii", "no regular file");
    }

    @Test
    void aLockedFolderIsNamed() throws IOException {
        folder.files("a.nii", "locked/b.nii");
        Path locked = temporary.resolve("locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(locked), "this user may read everything: locks are not tested");
            assertEquals(List.of("a.nii"), volumes());
            assertHolds(tree().unreadable().toString(), "locked", "access is denied");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void foldersThatAreTooDeepAreNamedNotWalked() throws IOException {
        String deep = "d/".repeat(FolderTree.DEPTH - 1);
        folder.files(deep + "a.nii", deep + "d/b.nii");
        assertEquals(List.of(deep + "a.nii"), volumes());
        assertHolds(tree().unreadable().toString(), deep + "d", "12 folders deep");
        assertEquals(List.of(), FolderTree.below(temporary, 2).volumes().toList());
        assertTrue(FolderTree.below(temporary, 2).unreadable().isEmpty());
    }

    @Test
    void aNameWithALineBreakIsLeftOutAndShownInOneLine() throws IOException {
        folder.files("a.nii", "b\nc.nii");
        assertEquals(List.of("a.nii"), volumes());
        LeftOut odd = tree().unreadable().iterator().next();
        assertEquals("b?c.nii", odd.id());
        assertHolds(odd.reason(), "rename");
    }

    @Test
    void whatCannotBeLookedAtIsLeftOutOfEveryListing() throws IOException {
        folder.files("images/a.nii", "labels/a.nii");
        Files.createSymbolicLink(temporary.resolve("images/b.nii"), temporary.resolve("not/fetched"));
        CohortListing listing = folder.read("auto");
        assertEquals(List.of("a"), LayoutFolder.ids(listing));
        assertHolds(LayoutFolder.reason(listing, "images/b.nii"), "leads to no file");
    }
}
