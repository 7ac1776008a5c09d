// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.dicom;

/** Follows an import, and may ask it to stop. */
@FunctionalInterface
public interface ImportMonitor {

    /** A monitor that ignores everything and never cancels. */
    ImportMonitor SILENT = (done, of, what) -> {};

    /**
     * Told before each folder is converted, and at the end.
     *
     * @param done folders done so far, from 0 to {@code of}
     * @param of folders of the whole import, 0 while they are still being listed
     * @param what what comes next, for a person to read; empty at the end
     */
    void progress(int done, int of, String what);

    /** Asked several times a second; true ends the import, and dcm2niix, with a {@code CancellationException}. */
    default boolean isCancelled() {
        return false;
    }
}
