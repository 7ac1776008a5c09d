// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.slicewise.djl.DjlSegmenter;
import org.slicewise.segmentation.PredictionSpec;
import org.slicewise.segmentation.Segmenter;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.VolumeFiles;
import org.slicewise.volume.layout.CohortListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slicewise predict}: masks of images by a trained model. */
@Command(
        name = "predict",
        description = "Segment images with a trained model.",
        footerHeading = "%nOutput:%n",
        footer = "For one image file, --out is the mask's file (.nii, .nii.gz); for all else it is a folder that "
                + "gets NAME.nii.gz for each image. A mask lies on the grid of its image, in stored order.",
        exitCodeListHeading = Exit.HEADING,
        exitCodeList = {Exit.OK_TEXT, Exit.FAILED_TEXT, Exit.USAGE_TEXT, Exit.CANCELLED_TEXT})
final class PredictCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "A model that train wrote.")
    private Path model;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Mixin
    private LayoutOptions layout;

    @ArgGroup(exclusive = false)
    private SplitPart part;

    @Option(names = "--out", required = true, paramLabel = "FILE|DIR", description = "Where the masks go.")
    private Path out;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "auto, cpu or gpu:N (default: ${DEFAULT-VALUE}).")
    private String device;

    @Option(
            names = "--overlap",
            paramLabel = "F",
            defaultValue = "0.5",
            description =
                    "The least part of a tile's side that the next tile covers too, from 0 to 0.9, where an image is "
                            + "too large to be seen whole (default: ${DEFAULT-VALUE}).")
    private double overlap;

    @Option(
            names = "--flips",
            description = "Take the mean over the image and its mirror images: 4 times the work in 2D, 8 times in 3D.")
    private boolean flips;

    private final Surroundings surroundings;

    PredictCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (part != null && source.cohort == null) {
            throw Usage.wrong(spec, "--split and --only need --cohort, not --image.");
        }
        PredictionSpec prediction = Usage.value(spec, "--overlap", () -> new PredictionSpec(overlap, flips));
        List<Task> tasks = tasks();
        Slicewise.quietEngine(spec);
        return Cancellation.guard(spec.qualifiedName(), spec.commandLine().getErr(), cancellation -> {
            try (Segmenter segmenter = DjlSegmenter.load(model, device)) {
                segmentAll(segmenter, prediction, tasks, cancellation);
            }
            return Exit.OK;
        });
    }

    private void segmentAll(Segmenter segmenter, PredictionSpec prediction, List<Task> tasks, Cancellation cancellation)
            throws IOException {
        try (Progress progress = surroundings.progress(spec, "image")) {
            progress.at(0, tasks.size(), "");
            for (int done = 0; done < tasks.size(); done++) {
                cancellation.check();
                segment(segmenter, prediction, tasks.get(done), cancellation);
                progress.at(done + 1, tasks.size(), tasks.get(done).image.id());
            }
        }
    }

    private static void segment(Segmenter segmenter, PredictionSpec prediction, Task task, Cancellation cancellation)
            throws IOException {
        try {
            segmenter
                    .segment(task.image.readImage(), prediction, cancellation::isAsked)
                    .write(task.mask.withParents());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("%s: %s".formatted(task.image.image(), e.getMessage()), e);
        }
    }

    private List<Task> tasks() throws IOException {
        if (source.isOneFile()) {
            Path image = source.images.get(0);
            requireImage(out);
            return List.of(new Task(caseOf(ImageFiles.nameOf(image), image), OutputFile.file(out)));
        }
        OutputFile.folder(out);
        List<Task> tasks = new ArrayList<>();
        for (Case image : source.cohort == null ? named(source.images) : cohort()) {
            tasks.add(new Task(image, OutputFile.file(out.resolve(image.id() + ".nii.gz"))));
        }
        return tasks;
    }

    private List<Case> cohort() throws IOException {
        CohortListing listing = layout.read(spec, source.cohort, false);
        LayoutOptions.note(spec, listing);
        Cohort whole = listing.cohort();
        return (part == null ? whole : part.of(whole, spec)).cases();
    }

    private void requireImage(Path file) {
        if (!VolumeFiles.isVolume(file)) {
            throw Usage.wrong(
                    spec,
                    "--out: a mask is a NIfTI or NRRD file (%s), but %s does not end like one."
                            .formatted(ImageFiles.endings(), file));
        }
    }

    private static List<Case> named(List<Path> images) throws IOException {
        SortedMap<String, Path> all = new TreeMap<>();
        for (Path image : images) {
            Map<String, Path> found =
                    Files.isDirectory(image) ? ImageFiles.in(image) : Map.of(ImageFiles.nameOf(image), image);
            found.forEach((name, file) -> requireNew(name, all.put(name, file), file));
        }
        return all.entrySet().stream()
                .map(entry -> caseOf(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void requireNew(String name, Path before, Path file) {
        if (before != null) {
            throw new CommandFailure(
                    "%s and %s would both be written as %s.nii.gz; use two folders.".formatted(before, file, name));
        }
    }

    private static Case caseOf(String id, Path image) {
        return new Case(id, List.of(image), Optional.empty());
    }

    /** Either the one or the other. */
    static final class Source {
        @Option(
                names = "--image",
                arity = "1..*",
                hideParamSyntax = true,
                paramLabel = "FILE|DIR",
                description = "An image, or a folder of one-file images; may be repeated.")
        private List<Path> images;

        @Option(
                names = "--cohort",
                paramLabel = "DIR",
                description = "Folder of a cohort; its images may have several channels, its masks are not needed.")
        private Path cohort;

        private boolean isOneFile() {
            return images != null && images.size() == 1 && !Files.isDirectory(images.get(0));
        }
    }

    /** An image and the file its mask goes to. */
    private record Task(Case image, OutputFile mask) {}
}
