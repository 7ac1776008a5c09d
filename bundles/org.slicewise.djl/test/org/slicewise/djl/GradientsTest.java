// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of every network and block while training, against central differences in double precision. */
class GradientsTest {

    private static final int CHANNELS = 8;

    /** A part of a network on maps of 8 channels. */
    private record Block(String name, int dimensions, List<Integer> image, Made made) {

        private interface Made {
            Layer of(Layers layers);
        }

        static Block solid(String name, Made made) {
            return new Block(name, 3, List.of(2, CHANNELS, 4, 2, 6), made);
        }

        /** Tokens in place of voxels: {@code [n, token, feature]}. */
        static Block tokens(String name, Made made) {
            return new Block(name, 3, List.of(2, 3, CHANNELS), made);
        }

        NetworkText text(StringBuilder output) {
            NetworkText text = new NetworkText(dimensions);
            output.append(made.of(new Layers(text)).on(NetworkText.INPUT));
            return text;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Block> blocks() {
        VisionTransformer transformer = new VisionTransformer(List.of(16, 16, 48), CHANNELS, 5, 2);
        return Stream.of(
                Block.solid("residual block of SegResNet", layers -> SegResNet.block(layers, "block", CHANNELS)),
                Block.solid("residual block of UNETR", layers -> Unetr.residual(layers, "block", CHANNELS, CHANNELS)),
                Block.solid("residual block with a shortcut", layers -> Unetr.residual(layers, "block", CHANNELS, 3)),
                Block.solid("enlarged twice", layers -> Unetr.enlarged(layers, "block", CHANNELS, 2, 1)),
                Block.solid("decoder of UNETR", layers -> {
                    Layer skip = Unetr.enlarged(layers, "skip", CHANNELS, 3, 0);
                    Unetr.Decoder decoder = Unetr.Decoder.of(layers, "block", CHANNELS, 3);
                    return x -> decoder.on(x, skip.on(x));
                }),
                Block.solid("pair with a stride", layers -> AttentionUNet.pair(layers, "block", CHANNELS, 5, 2)),
                Block.solid("gate", layers -> {
                    AttentionUNet.Gate gate = AttentionUNet.Gate.of(layers, "block", CHANNELS);
                    Layer signal = layers.convolution("signal", Convolution.of(CHANNELS, CHANNELS, 1));
                    return x -> gate.on(signal.on(x), x);
                }),
                Block.tokens("block of a vision transformer", layers -> transformer.block(layers, "block")),
                Block.solid("linear interpolation", layers -> layers.upsampled(2, false)),
                Block.solid("linear interpolation from corner to corner", layers -> layers.upsampled(2, true)));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void gradientsOfABlockAreCentralDifferences(Block block) {
        StringBuilder output = new StringBuilder();
        NetworkText text = block.text(output);
        new GradientCheck(text.method(output.toString()), text.parameters(), text.statistics(), block.image()).run();
    }

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void gradientsOfANetworkAreCentralDifferences(SmallNetworks small) {
        NetworkPlan plan = small.plan();
        new GradientCheck(plan.forward(), plan.parameters(), plan.statistics(), small.image(2)).run();
    }

    /** A gradient that is cut off must be seen. */
    @Test
    void aWrongGradientIsFound() {
        String cut =
                """
                  def forward(self, x: Tensor, p: List[Tensor], s: List[Tensor], training: bool) -> Tensor:
                    v = torch.mul(x, p[0])
                    return torch.add(v, torch.detach(v))
                """;
        TensorFact factor = new TensorFact("factor", List.of(1), Start.constant(2));
        GradientCheck check = new GradientCheck(cut, List.of(factor), List.of(), List.of(1, 4));
        assertTrue(check.worst() > 0.4, () -> "worst is " + check.worst());
    }
}
