// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;
import org.slicewise.djl.weights.StoredTensor;
import org.slicewise.segmentation.NetworkSpec;
import org.slicewise.segmentation.Patch;

/** A network of a certain size, written down but without weights. */
final class NetworkPlan {

    private final Network network;
    private final NetworkShape shape;
    private final NetworkText text;
    private final String output;

    private NetworkPlan(Network network, NetworkShape shape) {
        this.network = network;
        this.shape = shape;
        this.text = new NetworkText(network.dimensions());
        text.shrinkInput(shape.shrink());
        this.output = text.enlarged(network.write(text, shape), shape.shrink());
    }

    /**
     * The plan of a network for patches of a given size.
     *
     * @param patch sides that are still to be chosen are 0
     * @throws IllegalArgumentException if the network or an option is unknown, or an option's value cannot be
     */
    static NetworkPlan of(NetworkSpec spec, int channels, int classes, Patch patch) {
        return of(Networks.named(spec.name()), Networks.shape(spec, channels, classes, patch.sides()));
    }

    /** The plan of a network that need not be among those users choose from. */
    static NetworkPlan of(Network network, NetworkShape shape) {
        return new NetworkPlan(network, shape);
    }

    /** True if it can see nothing but patches of the sides it was made for. */
    boolean isFixed() {
        return network.isFixed();
    }

    /** How its images and kernels lie in memory. */
    MemoryOrder order() {
        return network.order();
    }

    /** The sizes of a batch of patches as a tensor: {@code [batch, channel, (z,) y, x]}. */
    List<Integer> image(int batch, Patch patch) {
        List<Integer> image = new ArrayList<>(List.of(batch, shape.channels()));
        image.addAll(patch.sides());
        return image;
    }

    NetworkShape shape() {
        return shape;
    }

    /** 2 or 3. */
    int dimensions() {
        return text.dimensions();
    }

    /** What is trained. */
    List<TensorFact> parameters() {
        return text.parameters();
    }

    /** What is collected while training. */
    List<TensorFact> statistics() {
        return text.statistics();
    }

    /** Parameters, then statistics. */
    List<TensorFact> tensors() {
        List<TensorFact> all = new ArrayList<>(text.parameters());
        all.addAll(text.statistics());
        return all;
    }

    /** The tensors as files have them, in the same order. */
    List<StoredTensor> stored() {
        return tensors().stream().map(TensorFact::stored).toList();
    }

    /** How many numbers are trained. */
    long parameterCount() {
        return text.parameters().stream().mapToLong(TensorFact::size).sum();
    }

    /** The TorchScript method {@code forward(self, x, p, s, training) -> Tensor}, indented by two blanks. */
    String forward() {
        return text.method(output);
    }

    /**
     * The same method, giving a variable that the network marked.
     *
     * @throws IllegalArgumentException if there is no such mark; the text names those there are
     */
    String forward(String mark) {
        String marked = text.marks().get(mark);
        if (marked == null) {
            throw new IllegalArgumentException("The network \"%s\" has no inner result \"%s\"; known are %s."
                    .formatted(network.name(), mark, text.marks().keySet()));
        }
        return text.method(marked);
    }

    /** The lines of {@link #forward}. */
    List<NetworkText.Line> lines() {
        return text.lines();
    }

    /** The variable of the lines that holds the scores. */
    String output() {
        return output;
    }
}
