// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.slicewise.volume.Grid;
import org.slicewise.volume.WorkMonitor;
import org.slicewise.volume.text.WholeText;

/**
 * A folder for annotators: {@code plan.csv}, and for each case with planned slices the mask to begin with, named after
 * the case. Masks that come back lie in such a folder too.
 */
public record PlanFolder(Path folder) {

    private static final String PLAN = "plan.csv";
    private static final String TEMPLATE = ".nii.gz";
    private static final List<String> ENDINGS = List.of(TEMPLATE, ".nii", ".nrrd", ".nhdr");

    /** The file of the plan. */
    public Path plan() {
        return folder.resolve(PLAN);
    }

    /**
     * Writes plan and masks. What is there of the same plan already stays as it is, since people may have drawn on it.
     *
     * @param grids the grid of every case
     * @param overwrite whether files of another plan are replaced
     * @param monitor told after every mask
     * @throws IOException if there are files of another plan that are not to be replaced; the text names one
     */
    public void write(AnnotationPlan plan, Map<String, Grid> grids, boolean overwrite, WorkMonitor monitor)
            throws IOException {
        Map<String, SortedSet<Integer>> cases = plan.byCase();
        for (String id : cases.keySet()) {
            requireFileName(id);
        }
        if (!holds(plan)) {
            clear(cases.keySet(), overwrite);
            Files.createDirectories(folder);
            WholeText.write(plan(), PlanTable.of(plan).csv());
        }
        long done = 0;
        for (Map.Entry<String, SortedSet<Integer>> one : cases.entrySet()) {
            if (returned(one.getKey()).isEmpty()) {
                PlanTemplate.of(grids.get(one.getKey()), one.getValue())
                        .toFileMask()
                        .write(folder.resolve(one.getKey() + TEMPLATE));
            }
            monitor.at(++done, cases.size(), one.getKey());
        }
    }

    /**
     * The mask of a case, in any format that is read.
     *
     * @throws IOException if there are several; the text names them
     */
    public Optional<Path> returned(String caseId) throws IOException {
        requireFileName(caseId);
        List<Path> found = found(caseId);
        if (found.size() > 1) {
            throw new IOException("Case \"%s\" has several masks, %s; leave one of them.".formatted(caseId, found));
        }
        return found.stream().findFirst();
    }

    private List<Path> found(String caseId) {
        List<Path> found = new ArrayList<>();
        for (String ending : ENDINGS) {
            Path file = folder.resolve(caseId + ending);
            if (Files.isRegularFile(file)) {
                found.add(file);
            }
        }
        return found;
    }

    private boolean holds(AnnotationPlan plan) throws IOException {
        return Files.exists(plan()) && PlanTable.read(plan()).plan().byCase().equals(plan.byCase());
    }

    private void clear(Iterable<String> cases, boolean overwrite) throws IOException {
        List<Path> old = new ArrayList<>();
        if (Files.exists(plan())) {
            old.add(plan());
        }
        cases.forEach(id -> old.addAll(found(id)));
        if (!old.isEmpty() && !overwrite) {
            throw new IOException(
                    "%s is of another plan; choose another folder, or overwrite what people may have drawn."
                            .formatted(old.get(0)));
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private static void requireFileName(String id) throws IOException {
        if (id.contains("/") || id.contains("\\") || id.startsWith(".")) {
            throw new IOException("Case \"%s\" cannot name a file; give it an id without slashes.".formatted(id));
        }
    }
}
