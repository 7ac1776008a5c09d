// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.filestore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.slicewise.standin.access.Doors;

class FileStoreFolderTest {

    @TempDir
    Path temp;

    private FileStoreFolder folder() {
        return new FileStoreFolder(new UUID(3, 4), temp.resolve("filestore"));
    }

    @Test
    void filesLieAThousandToAFolder() throws IOException {
        FileStoreFolder folder = folder();
        assertEquals(
                temp.resolve("filestore/000/000/a"),
                folder.create("a").getFile().toPath());
        for (int i = 1; i < 1000; i++) {
            folder.create("n" + i);
        }
        assertEquals(
                temp.resolve("filestore/000/001/b"),
                folder.create("b").getFile().toPath());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a/b", "a\\b", ".a", "..", "/a"})
    void namesThatAreNoPlainFileNamesAreRefused(String name) {
        assertThrows(IOException.class, () -> folder().create(name));
    }

    @Test
    void aNameIsUniqueWithinAnIterationOnly() throws IOException {
        FileStoreFolder folder = folder();
        folder.enterIteration(0);
        FileStore first = folder.create("a");
        assertTrue(assertThrows(IOException.class, () -> folder.create("a"))
                .getMessage()
                .contains("\"a\""));
        folder.enterIteration(1);
        assertNotEquals(first.getFile(), folder.create("a").getFile());
    }

    @Test
    void storesAreFoundAgainByTheirKeys() throws IOException {
        FileStoreFolder folder = folder();
        FileStoreRegistry registry = new FileStoreRegistry();
        registry.add(folder);
        FileStore store = folder.create("a");
        FileStoreKey key = Doors.FILE_STORE.open().keyOf(store);
        assertEquals(store.getFile(), registry.resolve(List.of(key)).get(0).getFile());
        FileStoreKey strange = new FileStoreKey(new UUID(9, 9), 0, null, -1, "a");
        assertThrows(IOException.class, () -> registry.resolve(List.of(strange)));
    }

    @Test
    void aKeyThatLeadsOutOfTheFolderIsRefused() {
        FileStoreKey key = new FileStoreKey(new UUID(3, 4), 0, null, -1, "../../../../evil");
        assertThrows(IllegalArgumentException.class, () -> folder().resolve(key));
    }
}
