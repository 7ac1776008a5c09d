// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

/**
 * Whether Java's heap holds what a training will copy there: its weights when it ends or is validated, and with a folder
 * of checkpoints also what its optimiser keeps. Known before it starts, so that hours do not end in a full heap.
 *
 * @param bytes what it will copy there at most at one time
 */
record HeapCheck(long bytes) {

    /**
     * The check of a training.
     *
     * @param isKept whether it keeps checkpoints
     */
    static HeapCheck of(RunPlan plan, boolean isKept) {
        int perParameter = isKept
                ? 2 + MemoryCheck.kept(plan.spec().descent())
                : plan.isValidatedAfter(plan.spec().iterations()) ? 2 : 1;
        return new HeapCheck(perParameter * plan.network().parameterCount() * Float.BYTES);
    }

    /** Refuses a training for which this virtual machine has too little heap. */
    void requireFits() {
        if (bytes > free()) {
            System.gc();
            requireFits(free());
        }
    }

    /**
     * Refuses a training that does not fit.
     *
     * @param free bytes of the heap that nothing needs
     * @throws IllegalArgumentException the text tells what is needed, what there is, and the cure
     */
    void requireFits(long free) {
        if (bytes > free) {
            throw new IllegalArgumentException(
                    ("The training will copy about %s GB of weights to Java's heap at once, for segmenters and checkpoints, but %s GB are"
                                    + " free there. Cure: a larger heap (-Xmx in knime.ini, or SLICEWISE_JAVA_OPTS=-Xmx...),"
                                    + " no checkpoints, or a smaller network.")
                            .formatted(MemoryCheck.gigabytes(bytes), MemoryCheck.gigabytes(free)));
        }
    }

    private static long free() {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - java.totalMemory() + java.freeMemory();
    }
}
