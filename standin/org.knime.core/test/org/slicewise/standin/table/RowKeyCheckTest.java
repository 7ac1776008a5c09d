// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.slicewise.standin.filestore.FileStoreRegistry;
import org.slicewise.standin.filestore.TempArea;

class RowKeyCheckTest {

    @Property(tries = 100)
    void findsARepeatedKeyExactlyWhenThereIsOne(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 60) Integer> numbers) throws IOException {
        Path folder = TempArea.create("test");
        try {
            TableSpace space = new TableSpace(folder, 0, new FileStoreRegistry());
            assertEquals(
                    firstRepeated(numbers).isPresent(), check(space, numbers).isPresent());
        } finally {
            TempArea.delete(folder);
        }
    }

    private static Optional<Integer> firstRepeated(List<Integer> numbers) {
        Set<Integer> seen = new HashSet<>();
        return numbers.stream().filter(n -> !seen.add(n)).findFirst();
    }

    private static Optional<String> check(TableSpace space, List<Integer> numbers) {
        RowKeyCheck keys = new RowKeyCheck(space, 4);
        try {
            numbers.forEach(n -> keys.add("Row" + n));
            keys.finish();
            return Optional.empty();
        } catch (DuplicateRowKeyException e) {
            return Optional.of(e.key());
        } finally {
            keys.discard();
        }
    }

    @Test
    void namesTheKey() {
        RowKeyCheck keys = new RowKeyCheck(TableSpace.ofProcess());
        keys.add("a");
        assertEquals(
                "a",
                assertThrows(DuplicateRowKeyException.class, () -> keys.add("a"))
                        .key());
    }
}
