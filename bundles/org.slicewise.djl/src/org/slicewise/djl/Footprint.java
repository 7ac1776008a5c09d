// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slicewise.segmentation.Patch;

/**
 * How many bytes a network needs for one batch, known before it runs, on any device.
 *
 * <p>Counted are the tensors that the network's lines make. What operations need for themselves while they run, and what the
 * allocator cannot use again, is put on top. On a CPU, for seven cases of four networks, {@link #training} was 0.89 to 1.25
 * times what was resident at most, and {@link #predicting} 0.93 to 2.04 times.
 *
 * @param parameters what is trained
 * @param image the batch itself, twice: as it comes, and in the order of the network
 * @param scores what the network gives
 * @param alive what there is at most at one moment of a forward pass that keeps nothing for gradients
 * @param made all that a forward pass makes and keeps for gradients
 * @param largest the largest tensor it makes
 */
public record Footprint(long parameters, long image, long scores, long alive, long made, long largest) {

    /** What PyTorch keeps for itself as soon as it computes. */
    private static final long PYTORCH = 64L << 20;

    /** Keeps a copy of its input with the channels first, too, if they are not first in the input. */
    private static final String COPYING = "torch.instance_norm(";

    /** Operations whose result is another view of the same values, or the same values changed in place. */
    private static final Pattern SAME_VALUES = Pattern.compile(
            "torch\\.(?:\\w+_|permute|transpose|view|select|slice|narrow|expand|squeeze|unsqueeze|detach|unbind|chunk|split)"
                    + "\\((v\\d+|x)[,)].*");

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:v\\d+|x)\\b");

    /**
     * The bytes of a network for a batch of patches.
     *
     * @param patch with all its sides given
     * @throws IllegalArgumentException if a side of the patch is 0, or the patch does not fit the network
     */
    static Footprint of(NetworkPlan plan, int batch, Patch patch) {
        if (!patch.isGiven()) {
            throw new IllegalArgumentException("The memory for a network is known where all sides of the patch are, but"
                    + " \"patch\" is %s.".formatted(patch));
        }
        List<Integer> image = plan.image(batch, patch);
        return of(plan, bytes(plan, image), image);
    }

    private static Footprint of(NetworkPlan plan, long[] bytes, List<Integer> image) {
        Lives lives = new Lives(plan, bytes);
        return new Footprint(
                plan.parameterCount() * Float.BYTES,
                2 * image.stream().mapToLong(Integer::longValue).reduce(Float.BYTES, Math::multiplyExact),
                bytes[lives.lineOf(plan.output())],
                lives.alive(),
                lives.made(),
                lives.largest());
    }

    /** Bytes of the variable of each line of the plan; 0 where it is no tensor. */
    static long[] bytes(NetworkPlan plan, List<Integer> image) {
        DjlRuntime runtime = DjlRuntime.get();
        runtime.prepareThread();
        List<NetworkText.Line> lines = plan.lines();
        long[] bytes = new long[lines.size()];
        try (NDManager scope = runtime.newManager(Device.cpu());
                ScriptModule text = new ScriptModule(scope, SizeText.of(plan, image))) {
            NDList none = ScriptModule.listArgument("image", new NDList(scope.create(0f)));
            int next = 0;
            NDList sizes = text.infer(scope, "sizes", none);
            for (int i = 0; i < bytes.length; i++) {
                NDArray size = SizeText.isTensor(lines.get(i)) ? sizes.get(next++) : null;
                bytes[i] = size == null ? 0 : Math.multiplyExact(size.getLong(), Float.BYTES);
            }
        }
        return bytes;
    }

    /** Bytes while predicting: the weights, the batch, twice the most that is alive, and two copies of the largest tensor. */
    public long predicting() {
        return PYTORCH + parameters + image + 2 * alive + 2 * largest;
    }

    /**
     * Bytes while training: weights, their gradients and the optimiser's slots, the batch, all that gradients need, what
     * the loss makes, and two gradients of the largest tensor.
     *
     * @param slots tensors of a parameter's size that the optimiser keeps for each: 2 for Adam, 1 for momentum
     */
    public long training(int slots) {
        return PYTORCH + (2L + slots) * parameters + image + made + 3 * scores + 2 * largest;
    }

    /** From which line to which each tensor is alive. */
    private static final class Lives {

        private final List<NetworkText.Line> lines;
        private final long[] bytes;
        private final int[] owner;
        private final int[] lastUse;
        private final boolean isCopying;

        Lives(NetworkPlan plan, long[] bytes) {
            this.lines = plan.lines();
            this.bytes = bytes;
            this.isCopying = plan.order() == MemoryOrder.CHANNELS_LAST;
            this.owner = new int[lines.size()];
            this.lastUse = new int[lines.size()];
            for (int i = 0; i < owner.length; i++) {
                owner[i] = ownerOf(i);
                lastUse[owner[i]] = i;
                markUses(i);
            }
            lastUse[owner[lineOf(plan.output())]] = owner.length;
        }

        /** The line whose tensor holds the values of this line's variable. */
        private int ownerOf(int line) {
            Matcher same = SAME_VALUES.matcher(lines.get(line).expression());
            int source = same.matches() ? lineBefore(line, same.group(1)) : -1;
            return source < 0 ? line : owner[source];
        }

        private void markUses(int line) {
            Matcher used = VARIABLE.matcher(lines.get(line).expression());
            while (used.find()) {
                int source = lineBefore(line, used.group());
                if (source >= 0) {
                    lastUse[owner[source]] = line;
                }
            }
        }

        /** The last line before another one that sets a variable, or -1 if that is the image. */
        private int lineBefore(int line, String variable) {
            int at = line - 1;
            while (at >= 0 && !lines.get(at).variable().equals(variable)) {
                at--;
            }
            return at;
        }

        int lineOf(String variable) {
            return lineBefore(lines.size(), variable);
        }

        long alive() {
            long most = 0;
            for (int now = 0; now < owner.length; now++) {
                long sum = 0;
                for (int i = 0; i <= now; i++) {
                    sum += owner[i] == i && lastUse[i] >= now ? bytes[i] : 0;
                }
                most = Math.max(most, sum);
            }
            return most;
        }

        long made() {
            long sum = 0;
            for (int i = 0; i < owner.length; i++) {
                int copies = isCopying && lines.get(i).expression().startsWith(COPYING) ? 2 : 1;
                sum += owner[i] == i ? copies * bytes[i] : 0;
            }
            return sum;
        }

        long largest() {
            long most = 0;
            for (long one : bytes) {
                most = Math.max(most, one);
            }
            return most;
        }
    }
}
