// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import java.util.List;

/**
 * The trainings of Zhang, Kramer and Mazurowski (MIDL 2025, PMLR 301:1811-1831, arXiv 2412.08081, table of trainings),
 * and small ones after them.
 *
 * <p>What the paper does not state is marked in each description: patches in 2D, the options of SegResNet, the gamma of
 * the schedule of 3D ATLAS and the figures of augmentations, which are those of TorchIO here.
 */
final class PaperPresets {

    private static final String QUICK = "-quick";
    private static final String FIGURES = "the figures of the augmentations (TorchIO's here)";

    private PaperPresets() {}

    static List<Preset> all() {
        Preset lits2d = lits2d();
        Preset fgt2d = fgt2d();
        Preset atlas2d = atlas2d();
        Preset lits3d = lits3d();
        Preset fgt3d = fgt3d();
        Preset atlas3d = atlas3d();
        return List.of(
                lits2d,
                fgt2d,
                atlas2d,
                lits3d,
                fgt3d,
                atlas3d,
                quick2d(lits2d, lits2d.spec().withOption("width", 25)),
                quick2d(fgt2d, fgt2d.spec().withOption("variant", "b0")),
                quick2d(atlas2d, atlas2d.spec().withOption("width", 25).withSchedule(every(80))),
                quickLits3d(lits3d),
                quick3d(fgt3d, fgt3d.spec().withOption("init-filters", 8), new OptimizerSpec.Adam(3e-3, 1e-5)),
                quickAtlas3d(atlas3d));
    }

    private static Preset lits2d() {
        TrainingSpec spec = of(NetworkSpec.of("inception-unet"), "weighted-cross-entropy")
                .withClassWeights(List.of(0.04, 0.25, 1.4))
                .withDescent(DescentSpec.of(new OptimizerSpec.AdamW(1e-4, 1e-5), new RateSchedule.Polynomial(0.8)))
                .withIterations(14_000)
                .withAugmentations(List.of("bias-field", "elastic", "flip-x"));
        return new Preset(
                "lits17-2d",
                "Liver and liver tumours in CT slices, as in the paper: classes background, liver, tumour. Not stated"
                        + " there: the patch (chosen from the cohort here) and " + FIGURES + ".",
                spec);
    }

    private static Preset fgt2d() {
        TrainingSpec spec = of(NetworkSpec.of("segformer").with("variant", "b3"), "cross-entropy")
                .withDescent(DescentSpec.of(new OptimizerSpec.AdamW(1e-4, 1e-2), new RateSchedule.Polynomial(0.8)))
                .withIterations(12_000)
                .withAugmentations(List.of("flip-x"));
        return new Preset(
                "dbc-fgt-2d",
                "Breast and fibroglandular tissue in MR slices, as in the paper, which begins with the weights of"
                        + " MiT-B3: give their file as weights. Not stated there: the patch (chosen from the cohort here)"
                        + " and " + FIGURES + ".",
                spec);
    }

    private static Preset atlas2d() {
        TrainingSpec spec = of(NetworkSpec.of("cam-wnet-style"), "dice-cross-entropy")
                .withDescent(DescentSpec.of(new OptimizerSpec.AdamW(5e-5, 1e-5), every(2000)))
                .withIterations(15_000)
                .withAugmentations(List.of("flip-x"));
        return new Preset(
                "atlas-2d",
                "Stroke lesions in MR slices, as in the paper, which begins with the weights of VGG16: give their file as"
                        + " weights. Not stated there: the patch (chosen from the cohort here), the details of the"
                        + " network, and " + FIGURES + ".",
                spec);
    }

    private static Preset lits3d() {
        NetworkSpec network = NetworkSpec.of("unet-3d")
                .with("base-channels", "32")
                .with("levels", "4")
                .with("shrink", "2");
        TrainingSpec spec = of(network, "weighted-cross-entropy")
                .withClassWeights(List.of(0.04, 0.2, 1.0))
                .withDescent(DescentSpec.of(new OptimizerSpec.Sgd(1e-2, 0.9, 1e-4), new RateSchedule.Constant()))
                .withIterations(18_000)
                .withBatch(24)
                .withPatch(new Patch(128, 128, 128))
                .withAugmentations(List.of("bias-field", "affine", "flip-x"))
                .withDrawing(DrawingSpec.around(0.2, 0.5, 0.3).withUnannotatedBackground(true));
        return new Preset(
                "lits17-3d",
                "Liver and liver tumours in CT blocks, as in the paper: classes background, liver, tumour; blocks of 128"
                        + " voxels a side, which the network sees at half their size. Not stated there: " + FIGURES
                        + ".",
                spec);
    }

    private static Preset fgt3d() {
        TrainingSpec spec = of(NetworkSpec.of("segresnet").with("init-filters", "16"), "cross-entropy")
                .withDescent(DescentSpec.of(new OptimizerSpec.Adam(3e-4, 1e-5), new RateSchedule.Cosine(0)))
                .withIterations(12_000)
                .withBatch(24)
                .withPatch(new Patch(128, 128, 64))
                .withAugmentations(List.of("affine", "flip-x"));
        return new Preset(
                "dbc-fgt-3d",
                "Breast and fibroglandular tissue in MR blocks, as in the paper. Not stated there: the filters of the"
                        + " network (16 here), the end of the cosine (0 here), what patches are drawn uniformly over"
                        + " (annotated slices here), and " + FIGURES + ".",
                spec);
    }

    private static Preset atlas3d() {
        TrainingSpec spec = of(NetworkSpec.of("unetr"), "dice-focal")
                .withDescent(
                        DescentSpec.of(new OptimizerSpec.AdamW(1.5e-4, 1e-6), new RateSchedule.Exponential(0.7, 3000)))
                .withIterations(15_000)
                .withBatch(54)
                .withPatch(new Patch(96, 96, 64))
                .withAugmentations(List.of("affine", "flip-x"))
                .withDrawing(DrawingSpec.around(0.30, 0.55, 0.15));
        return new Preset(
                "atlas-3d",
                "Stroke lesions in MR blocks, as in the paper: classes background, lesion. Not stated there: the factor"
                        + " of the schedule (0.7 here, as in 2D) and " + FIGURES + ".",
                spec);
    }

    private static TrainingSpec of(NetworkSpec network, String loss) {
        return TrainingSpec.defaults2d().withNetwork(network).withLoss(loss).withBatch(16);
    }

    private static RateSchedule every(int iterations) {
        return new RateSchedule.Exponential(0.7, iterations);
    }

    private static Preset quick2d(Preset whole, TrainingSpec small) {
        double decay = small.descent().optimizer().figures().get("weight-decay");
        return quick(
                whole,
                small.withOptimizer(new OptimizerSpec.AdamW(2e-3, decay))
                        .withPatch(new Patch(64, 64, 1))
                        .withBatch(8)
                        .withIterations(600));
    }

    private static Preset quick3d(Preset whole, TrainingSpec small, OptimizerSpec optimizer) {
        return quick(
                whole,
                small.withOptimizer(optimizer)
                        .withPatch(new Patch(32, 32, 32))
                        .withBatch(2)
                        .withIterations(300));
    }

    private static Preset quickLits3d(Preset whole) {
        TrainingSpec small = whole.spec()
                .withOption("base-channels", 8)
                .withOption("levels", 3)
                .withOption("shrink", 1);
        return quick3d(whole, small, new OptimizerSpec.Sgd(2e-2, 0.9, 1e-4));
    }

    private static Preset quickAtlas3d(Preset whole) {
        NetworkSpec network = NetworkSpec.of("unetr")
                .with("feature-size", "8")
                .with("hidden", "96")
                .with("mlp", "192")
                .with("heads", "4");
        return quick3d(
                whole, whole.spec().withNetwork(network).withSchedule(every(60)), new OptimizerSpec.AdamW(1e-3, 1e-6));
    }

    private static Preset quick(Preset whole, TrainingSpec small) {
        return new Preset(
                whole.name() + QUICK,
                "%s made small for 2 cores and minutes: loss, kind of optimiser and schedule, augmentations and drawing are"
                                .formatted(whole.name())
                        + " the same; network, patch, batch and iterations are small, and the rate is higher.",
                small);
    }
}
