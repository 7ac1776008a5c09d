// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;

/**
 * SegFormer (Xie et al. 2021): the encoder Mix Transformer, which sees an image at a 4th, 8th, 16th and 32nd of its
 * resolution, and a head of linear layers alone.
 *
 * <p>With stages of C1 to C4 channels and a head of D:
 *
 * <ul>
 *   <li>{@link MixTransformer} gives {@code [n, C1, y/4, x/4]} to {@code [n, C4, y/32, x/32]}, which are marked {@code
 *       stage1} to {@code stage4};
 *   <li>{@link SegFormerHead} gives scores {@code [n, class, y/4, x/4]}, marked {@code head};
 *   <li>these are interpolated to the sides of the image (bilinear, corners not aligned).
 * </ul>
 *
 * <p>The size b3 has 44,072,128 parameters in its encoder, and with 2 classes 47,224,002 in all. Tensors are named as
 * the authors' code names them below {@code encoder.}, and layer norm has its epsilons: 1e-6, but 1e-5 behind
 * convolutions.
 */
final class SegFormer implements Network {

    static final String VARIANT = "variant";

    @Override
    public String name() {
        return "segformer";
    }

    @Override
    public String description() {
        return "SegFormer (Xie et al. 2021) in the sizes b0 to b5: a transformer at four resolutions with a linear head.";
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
        return List.of(NetworkOption.choice(
                VARIANT, SegFormerSize.NAMES, "size of the encoder: MiT-B3, or B0 for small machines"));
    }

    @Override
    public int step(NetworkShape shape) {
        return 32;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        SegFormerSize size = SegFormerSize.named(shape.choice(VARIANT));
        MixTransformer encoder = new MixTransformer(text, size, shape.channels());
        SegFormerHead head = new SegFormerHead(text, size, shape.classes());
        List<String> stages = encoder.on(NetworkText.INPUT);
        for (int stage = 0; stage < stages.size(); stage++) {
            text.mark("stage" + (stage + 1), text.let("torch.permute(%s, [0, 3, 1, 2])".formatted(stages.get(stage))));
        }
        String scores = text.mark("head", head.on(stages));
        return text.enlarged(scores, 4);
    }
}
