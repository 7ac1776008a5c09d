// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.ArrayList;
import java.util.List;

/** A network of a certain size, written down but without weights. */
final class NetworkPlan {

    private final NetworkShape shape;
    private final NetworkText text;
    private final String forward;

    private NetworkPlan(Network network, NetworkShape shape) {
        this.shape = shape;
        this.text = new NetworkText(network.dimensions());
        this.forward = text.method(network.write(text, shape));
    }

    /**
     * The plan of a network.
     *
     * @throws IllegalArgumentException if the name is unknown; the text names the known ones
     */
    static NetworkPlan of(String network, NetworkShape shape) {
        return of(Networks.named(network), shape);
    }

    /** The plan of a network that need not be among those users choose from. */
    static NetworkPlan of(Network network, NetworkShape shape) {
        return new NetworkPlan(network, shape);
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

    /** How many numbers are trained. */
    long parameterCount() {
        return text.parameters().stream().mapToLong(TensorFact::size).sum();
    }

    /** The TorchScript method {@code forward(self, x, p, s, training) -> Tensor}, indented by two blanks. */
    String forward() {
        return forward;
    }
}
