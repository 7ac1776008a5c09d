// SPDX-License-Identifier: Apache-2.0
package org.slicewise.djl;

import java.util.List;
import java.util.Map;

/**
 * U-Nets with inception modules (Szegedy et al. 2015), in two forms that bear the same name: that of the authors'
 * earlier study ({@link AuthorsInceptionUNet}, the default) and that of Punn and Agarwal 2020 ({@link
 * PunnInceptionUNet}).
 */
final class InceptionUNet implements Network {

    static final String VARIANT = "variant";
    static final String AUTHORS = "authors";
    static final String PUNN = "punn-agarwal";

    @Override
    public String name() {
        return "inception-unet";
    }

    @Override
    public String description() {
        return "A 2D U-Net with inception modules: beside its encoder (\"authors\") or in place of its convolutions"
                + " (\"punn-agarwal\", Punn and Agarwal 2020).";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public List<NetworkOption> options() {
        return List.of(
                NetworkOption.choice(
                        VARIANT,
                        List.of(AUTHORS, PUNN),
                        Map.of("a", AUTHORS, "b", PUNN, "punn", PUNN),
                        "whose Inception-UNet it is"),
                Width.OPTION);
    }

    @Override
    public int step(NetworkShape shape) {
        return 16;
    }

    @Override
    public String write(NetworkText text, NetworkShape shape) {
        return shape.choice(VARIANT).equals(AUTHORS)
                ? new AuthorsInceptionUNet(text, shape).write()
                : new PunnInceptionUNet(text, shape).write();
    }
}
