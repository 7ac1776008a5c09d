// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A W-shaped network in the style of CAM-WNet (Liu, Yuan and Wang 2022): a coarse U-Net with the encoder of VGG16, and
 * a second one that sees the image where the first one sees something. Little of CAM-WNet is known; what is not, is
 * after Double U-Net (Jha et al. 2020), and ours.
 *
 * <p>A pair P(in, out) is two convolutions of side 3 with bias, batch norm and rectification. Skips go through a {@link
 * SkipAttention}. Interpolation is bilinear, corners not aligned. Sizes:
 *
 * <ul>
 *   <li>first encoder: {@link Vgg16}, which gives V1 to V5 with 64, 128, 256, 512 and 512 channels;
 *   <li>first decoder, on V5: interpolation to twice the size, [V4, below] P(1024, 256), [V3, below] P(512, 128), [V2,
 *       below] P(256, 64), [V1, below] P(128, 32), and a convolution of side 1 to coarse scores, marked {@code coarse};
 *   <li>the second encoder sees the image times the coarse probability that a voxel is not background: W1 to W5 by P(C,
 *       32), P(32, 64), P(64, 128), P(128, 256), P(256, 256), with a maximum of 2 x 2 before each but the first;
 *   <li>second decoder, on W5: [V4, W4, below] P(1024, 256), [V3, W3, below] P(640, 128), [V2, W2, below] P(320, 64),
 *       [V1, W1, below] P(160, 32), and a convolution of side 1; the scores are these plus the coarse ones, so that one
 *       loss teaches both.
 * </ul>
 *
 * <p>Images are taken as they come, not scaled to the mean and deviation of photographs: volumes have mean 0 and
 * deviation 1, which is what that scaling would lead to.
 */
final class CamWNetStyle implements Network {

    static final String ATTENTION = "attention";

    private static final List<Integer> SECOND = List.of(32, 64, 128, 256, 256);
    private static final List<Integer> DECODER = List.of(32, 64, 128, 256);

    @Override
    public String name() {
        return "cam-wnet-style";
    }

    @Override
    public String description() {
        return "A W-net in the style of CAM-WNet (Liu et al. 2022), of which little is known: a U-Net on VGG16, and a"
                + " second one that looks where the first one saw something.";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(
                NetworkOption.choice(ATTENTION, SkipAttention.NAMES, "how what decoders get from encoders is weighed"),
                Width.OPTION);
    }

    @Override
    public int step(NetworkShape shape) {
        return 16;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        Width width = Width.of(shape);
        List<String> first = new Vgg16(text, "encoder", shape.channels(), width).on(NetworkText.INPUT);
        List<Integer> firstWidths = Vgg16.WIDTHS.stream().map(width::of).toList();
        String coarse = text.mark("coarse", decoded(text, "coarse", shape, first, firstWidths, firstWidths.get(4)));
        String place = text.let("torch.rsub(torch.slice(torch.softmax(%s, 1), 1, 0, 1), 1)".formatted(coarse));
        String seen = text.let("torch.mul(%s, %s)".formatted(NetworkText.INPUT, place));
        List<String> second = second(text, shape, seen);
        List<Integer> secondWidths = SECOND.stream().map(width::of).toList();
        List<String> both = new ArrayList<>();
        List<Integer> bothWidths = new ArrayList<>();
        for (int level = 0; level < DECODER.size(); level++) {
            both.add(text.concatenated(first.get(level), second.get(level)));
            bothWidths.add(firstWidths.get(level) + secondWidths.get(level));
        }
        both.add(second.get(4));
        String fine = decoded(text, "fine", shape, both, bothWidths, secondWidths.get(4));
        return text.sum(coarse, fine);
    }

    private List<String> second(NetworkText text, NetworkShape shape, String image) {
        Width width = Width.of(shape);
        List<String> levels = new ArrayList<>();
        int in = shape.channels();
        for (int level = 0; level < SECOND.size(); level++) {
            int out = width.of(SECOND.get(level));
            String seen = level == 0 ? image : text.maxPool(levels.get(level - 1));
            levels.add(pair(text, "second." + level, in, out).on(seen));
            in = out;
        }
        return levels;
    }

    /**
     * A decoder's scores.
     *
     * @param skips what it sees of the levels, the finest first; the last is the one it begins with
     * @param widths channels of these
     * @param bottom channels of the last
     */
    private String decoded(
            NetworkText text, String name, NetworkShape shape, List<String> skips, List<Integer> widths, int bottom) {
        Layers layers = new Layers(text);
        Layer doubled = layers.upsampled(2, false);
        String x = skips.get(DECODER.size());
        int in = bottom;
        for (int level : IntStream.of(3, 2, 1, 0).toArray()) {
            int out = Width.of(shape).of(DECODER.get(level));
            String below = doubled.on(x);
            String skip = SkipAttention.of(
                            shape.choice(ATTENTION), text, name + ".attention." + level, widths.get(level), in)
                    .on(skips.get(level), below);
            x = pair(text, name + "." + level, widths.get(level) + in, out).on(text.concatenated(skip, below));
            in = out;
        }
        return layers.convolution(name + ".classes", Convolution.of(in, shape.classes(), 1))
                .on(x);
    }

    private static Layer pair(NetworkText text, String name, int in, int out) {
        return new Layers(text).pair(name, Convolution.of(in, out, 3), out);
    }
}
