// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slicewise.volume.Case;
import org.slicewise.volume.Cohort;
import org.slicewise.volume.MaskSource;
import org.slicewise.volume.Seeds;
import org.slicewise.volume.Volume;

/**
 * Made-up scans with exact masks, to try a plan before there is data.
 *
 * <p>A threshold does not find the labels: other structures are as bright, and noise, uneven tissue and a bias field
 * blur what is left. A case depends on the specification and its id alone.
 */
public final class Phantoms {

    private static final int MOST_CASES = 9999;

    private Phantoms() {}

    /** The phantom of a case; the same for the same specification and id. */
    public static Phantom generate(PhantomSpec spec, String caseId) {
        PhantomScene scene = new PhantomScene(spec.extent(), spec.spacing());
        spec.kind().draw(scene, Seeds.generator(spec.seed(), "phantom shapes", caseId, 0));
        PhantomScanner scanner = new PhantomScanner(spec, Seeds.generator(spec.seed(), "phantom scan", caseId, 0));
        return new Phantom(Volume.of(scene.grid(), scanner.scan(scene.tissue())), scene.mask());
    }

    /**
     * Writes phantoms in the layout {@code images-labels}; ids are {@code organ-0001} and so on. Files of the same
     * names are replaced one by one, each only when its successor is complete.
     *
     * @param cases number of phantoms, from 1 to 9999
     * @param folder is made if it does not exist
     * @param progress told the number of phantoms written so far after each
     * @param cancelled asked before each phantom
     * @return the phantoms written, all unassigned
     * @throws CancellationException if {@code cancelled} said so; what was written until then stays
     */
    public static Cohort writeCohort(
            PhantomSpec spec, int cases, Path folder, IntConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        if (cases < 1 || cases > MOST_CASES) {
            throw new IllegalArgumentException(
                    "A cohort of phantoms has from 1 to %d cases, but %d were asked for.".formatted(MOST_CASES, cases));
        }
        Path images = Files.createDirectories(folder.resolve("images"));
        Path labels = Files.createDirectories(folder.resolve("labels"));
        List<Case> written = new ArrayList<>();
        for (int number = 1; number <= cases; number++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "Writing phantoms was cancelled after %d of %d.".formatted(number - 1, cases));
            }
            String id = String.format(Locale.ROOT, "%s-%04d", name(spec.kind()), number);
            written.add(write(generate(spec, id), id, images, labels));
            progress.accept(number);
        }
        return new Cohort(written);
    }

    private static String name(PhantomKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Case write(Phantom phantom, String id, Path images, Path labels) throws IOException {
        Path image = images.resolve(id + ".nii.gz");
        Path mask = labels.resolve(id + ".nii.gz");
        phantom.image().write(image);
        phantom.mask().write(mask);
        return new Case(id, List.of(image), Optional.of(MaskSource.of(mask)));
    }
}
