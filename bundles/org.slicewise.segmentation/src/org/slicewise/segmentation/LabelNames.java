// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.settings.Checked;

/**
 * The labels of a task and their names; the classes of a network are their indices {@code 0 .. n-1} in label order.
 *
 * <p>Label 0 is always the background, and is added under that name if it is absent. Label 255 stands for "not
 * annotated" and cannot be one.
 *
 * @param names name of each label, 2 to 255 of them with the background; kept as an unmodifiable copy
 */
public record LabelNames(SortedMap<Integer, String> names) {

    private static final int LARGEST_LABEL = 65535;

    public LabelNames {
        SortedMap<Integer, String> copy = new TreeMap<>(names);
        copy.putIfAbsent(0, "background");
        copy.forEach(LabelNames::requireLabel);
        Checked.within("number of labels with the background", copy.size(), 2, SparseMask.UNANNOTATED);
        names = Collections.unmodifiableSortedMap(copy);
    }

    private static void requireLabel(int label, String name) {
        Checked.within("label", label, 0, LARGEST_LABEL);
        Checked.named("name of label " + label, name);
        if (label == SparseMask.UNANNOTATED) {
            throw new IllegalArgumentException(
                    "Label 255 stands for \"not annotated\" and cannot be the label of \"%s\".".formatted(name));
        }
    }

    /** The given labels, named {@code label 1}, {@code label 2} and so on, and the background. */
    public static LabelNames of(Collection<Integer> labels) {
        SortedMap<Integer, String> names = new TreeMap<>();
        labels.stream().filter(label -> label != 0).forEach(label -> names.put(label, "label " + label));
        return new LabelNames(names);
    }

    /** How many classes a network for these labels has, background included. */
    public int classes() {
        return names.size();
    }

    /** All labels in class order, beginning with the background. */
    public List<Integer> labels() {
        return List.copyOf(names.keySet());
    }

    /** True if the label belongs to the task. */
    public boolean has(int label) {
        return names.containsKey(label);
    }

    /** The class of every label from 0 to 65535 by index, -1 for those that are not of the task. */
    int[] classTable() {
        int[] table = new int[LARGEST_LABEL + 1];
        Arrays.fill(table, -1);
        int next = 0;
        for (int label : names.keySet()) {
            table[label] = next++;
        }
        return table;
    }
}
