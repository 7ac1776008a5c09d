// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

class FootprintTest {

    @ParameterizedTest
    @MethodSource("org.slicewise.djl.SmallNetworks#all")
    void sizesAreThoseOfTheNetworkThatRuns(SmallNetworks small) {
        NetworkPlan plan = small.plan();
        long[] expected = measured(plan, small.image(2));
        assertArrayEquals(expected, Footprint.bytes(plan, small.image(2)));
        Footprint footprint = Footprint.of(plan, 2, small.patch());
        assertTrue(footprint.alive() <= footprint.made() && footprint.largest() <= footprint.alive());
        assertEquals(2L * SmallNetworks.CLASSES * small.patch().voxels() * Float.BYTES, footprint.scores());
    }

    /** Two levels of a U-Net with one channel, by hand: what lives while the last convolution of the upper one runs. */
    @Test
    void countsWhatIsAliveAndWhatIsMade() {
        NetworkSpec spec = NetworkSpec.of("unet-2d").with(Map.of("base-channels", "1", "levels", "1"));
        NetworkPlan plan = NetworkPlan.of(spec, 1, 2, Patch.slice());
        Footprint footprint = Footprint.of(plan, 3, new Patch(5, 4, 1));
        long map = 3 * 20 * Float.BYTES;
        assertEquals(
                new Footprint(4 * (9 + 1 + 2 + 9 + 1 + 2 + 2 + 2), 2 * map, 2 * map, 3 * map, 6 * map, 2 * map),
                footprint);
        assertEquals((64 << 20) + (2 + 2) * 112 + (2 + 6 + 6 + 4) * map, footprint.training(2));
        assertEquals((64 << 20) + 112 + (2 + 6 + 4) * map, footprint.predicting());
    }

    /** What instance norm makes is kept twice for gradients, but lives once while predicting. */
    @Test
    void countsTheCopyOfInstanceNorm() {
        NetworkPlan plan = SmallNetworks.of("attention-unet").plan();
        long[] bytes = Footprint.bytes(plan, SmallNetworks.of("attention-unet").image(1));
        long kept = 0;
        for (int i = 0; i < bytes.length; i++) {
            String expression = plan.lines().get(i).expression();
            int copies = expression.contains("instance_norm") ? 2 : expression.contains("relu_") ? 0 : 1;
            kept += copies * bytes[i];
        }
        assertEquals(kept, Footprint.of(plan, 1, new Patch(8, 8, 8)).made());
    }

    @Test
    void growsWithTheBatchAndCostsNoMemoryItself() {
        NetworkPlan plan = NetworkPlan.of(NetworkSpec.of("unet-3d"), 1, 2, Patch.block());
        Footprint one = Footprint.of(plan, 1, new Patch(512, 512, 512));
        Footprint ten = Footprint.of(plan, 10, new Patch(512, 512, 512));
        assertEquals(10 * one.made(), ten.made());
        assertEquals(one.parameters(), ten.parameters());
        assertTrue(ten.made() > 1L << 40);
    }

    @Test
    void aPatchThatIsStillToBeChosenIsRefused() {
        NetworkPlan plan = NetworkPlan.of(NetworkSpec.of("unet-3d"), 1, 2, Patch.block());
        Exception e = assertThrows(IllegalArgumentException.class, () -> Footprint.of(plan, 1, Patch.block()));
        assertTrue(e.getMessage().contains("\"patch\" is 0 x 0 x 0"), e.getMessage());
    }

    /** The bytes of every variable of a network that runs. */
    private static long[] measured(NetworkPlan plan, List<Integer> image) {
        StringBuilder text = new StringBuilder("  def sizes(self, x: Tensor, p: List[Tensor], s: List[Tensor]) ->"
                + " List[Tensor]:\n    training = False\n    sizes = annotate(List[Tensor], [])\n");
        for (NetworkText.Line line : plan.lines()) {
            String number = SizeText.isTensor(line) ? "torch.numel(" + line.variable() + ")" : "0";
            text.append(line)
                    .append("    _0 = torch.append(sizes, torch.full([], ")
                    .append(number)
                    .append(", dtype=4, layout=0, device=torch.device(\"cpu\"), pin_memory=False))\n");
        }
        try (NDManager manager = TestRuntime.manager();
                ScriptModule module = new ScriptModule(manager, text + "    return sizes\n")) {
            Weights weights = Weights.starting(plan, manager, 1);
            long[] sides = image.stream().mapToLong(Integer::longValue).toArray();
            NDArray x = manager.ones(new Shape(sides));
            return module.infer(manager, "sizes", new NDList(x), weights.parameters(), weights.statistics()).stream()
                    .mapToLong(size -> Float.BYTES * size.getLong())
                    .toArray();
        }
    }
}
