// SPDX-License-Identifier: Apache-2.0
package org.slicewise.standin.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files of a workflow, one line each: the file, then what is wrong with which value. */
public final class LoadReport {

    private final Path root;
    private final List<String> problems = new ArrayList<>();

    /** Nothing wrong yet; files are named relative to this folder. */
    public LoadReport(Path root) {
        this.root = root;
    }

    void add(Path file, String problem) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        problems.add(shown + ": " + problem);
    }

    /** The problems, in the order in which they were found. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
