// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.filestore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FileStoreKeyTest {

    private static final UUID ID = new UUID(1, 2);

    @Property(tries = 200)
    void aKeyIsReadBackFromItsText(
            @ForAll @IntRange(max = 999_999) int index,
            @ForAll @Size(max = 3) List<@IntRange(max = 20) Integer> outer,
            @ForAll @IntRange(min = -1, max = 20) int iteration,
            @ForAll String name) {
        int[] path = iteration < 0 || outer.isEmpty()
                ? null
                : outer.stream().mapToInt(Integer::intValue).toArray();
        FileStoreKey key = new FileStoreKey(ID, index, path, iteration, name);
        FileStoreKey read = FileStoreKey.load(key.saveToString());
        assertEquals(key, read);
        assertEquals(key.getNameOnDisc(), read.getNameOnDisc());
        assertArrayEquals(path, read.getNestedLoopPath());
    }

    @Test
    void outsideLoopsTheNameOnDiscIsTheName() {
        assertEquals("img", new FileStoreKey(ID, 0, null, -1, "img").getNameOnDisc());
        assertEquals("0-2_img", new FileStoreKey(ID, 0, new int[] {0}, 2, "img").getNameOnDisc());
    }

    @Test
    void otherTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FileStoreKey.load("nonsense"));
    }
}
