// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.slicewise.volume.SparseMask;
import org.slicewise.volume.preprocess.PreprocessedFolder;
import org.slicewise.volume.preprocess.PreprocessingTransform;
import org.slicewise.volume.resample.Interpolation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise restore}: masks of preprocessed images, back on the grids of the images as they came. */
@Command(
        name = "restore",
        description = "Put masks of preprocessed images back onto the original grids.",
        footerHeading = "%nOutput:%n",
        footer = "CASE.nii.gz for each mask, on the grid of the image that preprocess read. Where spacing was "
                + "unchanged every voxel comes back the same. Labels stay as they are: mapping is not undone.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--preprocessed",
            required = true,
            paramLabel = "DIR",
            description = "A folder that preprocess wrote.")
    private Path preprocessed;

    @Option(
            names = "--masks",
            required = true,
            paramLabel = "DIR",
            description = "Folder of masks of the preprocessed images, named as these are.")
    private Path masks;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder that gets the masks.")
    private Path out;

    @Option(
            names = "--interpolation",
            paramLabel = "NAME",
            description = "nearest, or linear for the label with the largest sum of weights (default: as labels were "
                    + "preprocessed).")
    private String interpolation;

    @Option(
            names = "--outside",
            paramLabel = "auto|background|not-annotated",
            defaultValue = "auto",
            description = "What lies outside of the preprocessed image: background (0), not annotated (255), or auto: "
                    + "not annotated if the mask uses 255 itself or was filled (default: ${DEFAULT-VALUE}).")
    private String outside;

    private final Surroundings surroundings;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        requireChoices();
        OutputFile.folder(out);
        List<Task> tasks = tasks();
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            try (Progress progress = surroundings.progress(spec, "mask")) {
                for (int done = 0; done < tasks.size(); done++) {
                    cancellation.check();
                    restore(tasks.get(done));
                    progress.at(done + 1, tasks.size(), tasks.get(done).id);
                }
            }
            spec.commandLine().getOut().println("Restored %d masks into %s.".formatted(tasks.size(), out));
            return Exit.OK;
        });
    }

    private void requireChoices() {
        if (!List.of("auto", "background", "not-annotated").contains(outside)) {
            throw Usage.wrong(
                    spec, "--outside: is auto, background or not-annotated, but not \"%s\".".formatted(outside));
        }
        if (interpolation != null) {
            Usage.value(spec, "--interpolation", this::labelInterpolation);
        }
    }

    private Interpolation labelInterpolation() {
        Interpolation named = Interpolation.named(interpolation);
        if (named == Interpolation.CUBIC) {
            throw new IllegalArgumentException("labels are interpolated by nearest or linear, but not by cubic.");
        }
        return named;
    }

    private List<Task> tasks() throws IOException {
        SortedMap<String, PreprocessingTransform> transforms =
                PreprocessedFolder.open(preprocessed).transforms();
        if (transforms.isEmpty()) {
            throw new CommandFailure("%s holds no cases that preprocess wrote (%s)."
                    .formatted(preprocessed, preprocessed.resolve(PreprocessedFolder.FILE)));
        }
        List<Task> tasks = new ArrayList<>();
        for (Map.Entry<String, Path> mask : ImageFiles.in(masks).entrySet()) {
            PreprocessingTransform transform = transforms.get(mask.getKey());
            if (transform == null) {
                throw new CommandFailure("%s is the mask of no preprocessed case; there are %s."
                        .formatted(mask.getValue(), transforms.keySet()));
            }
            Path target = out.resolve(mask.getKey() + ".nii.gz");
            requireOther(mask.getValue(), target);
            tasks.add(new Task(mask.getKey(), transform, mask.getValue(), OutputFile.file(target)));
        }
        return tasks;
    }

    private static void requireOther(Path mask, Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(mask, target)) {
            throw new CommandFailure("%s would be written over; choose another folder for --out.".formatted(mask));
        }
    }

    private void restore(Task task) throws IOException {
        try {
            restore(SparseMask.read(task.mask), task.transform, task.target.withParents());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("%s: %s".formatted(task.mask, e.getMessage()), e);
        }
    }

    private void restore(SparseMask mask, PreprocessingTransform transform, Path target) throws IOException {
        Interpolation how = interpolation == null ? transform.spec().label() : labelInterpolation();
        boolean open = outside.equals("auto")
                ? !mask.isComplete() || !mask.filledSlices().isEmpty()
                : outside.equals("not-annotated");
        if (open) {
            transform.revert(mask, how).write(target);
        } else {
            transform.revert(mask.toFileMask(), how).write(target);
        }
    }

    /** A mask, how its image was made, and the file it goes to. */
    private record Task(String id, PreprocessingTransform transform, Path mask, OutputFile target) {}
}
