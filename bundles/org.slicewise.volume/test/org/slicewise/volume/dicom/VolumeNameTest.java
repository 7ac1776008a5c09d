// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VolumeNameTest {

    private static String name(String description, String identity, String part) {
        return new VolumeName(OptionalLong.of(3), description, identity, part).free(new HashSet<>());
    }

    @Test
    void isReadableAndTheSameEachTime() {
        String name = name("T1 Ax (Übersicht)", "1.2.3", "_e2");
        assertTrue(name.matches("s003-t1-ax-ubersicht-[0-9a-f]{12}-e2"), name);
        assertEquals(name, name("T1 Ax (Übersicht)", "1.2.3", "_e2"));
        assertNotEquals(name, name("T1 Ax (Übersicht)", "1.2.4", "_e2"));
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        Set<String> taken = new HashSet<>();
        VolumeName same = new VolumeName(OptionalLong.empty(), "", "1.2.3", "");
        String first = same.free(taken);
        assertEquals(first + "-2", same.free(taken));
        assertEquals(first + "-3", same.free(taken));
    }

    @Property
    void isAFileNameWhateverTheTextsAre(
            @ForAll String description, @ForAll String identity, @ForAll String part, @ForAll long number) {
        VolumeName name = new VolumeName(OptionalLong.of(Math.abs(number / 2)), description, identity, part);
        assertTrue(VolumeName.isName(name.free(new HashSet<>())));
    }

    @Test
    void pathsAreNoNames() {
        for (String wrong : new String[] {"", "../a", "a/b", "a.nii", "-a", "a--b", "A", "a\n"}) {
            assertFalse(VolumeName.isName(wrong), wrong);
        }
    }
}
