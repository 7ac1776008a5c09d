// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.random.RandomGenerator;

/** What a phantom shows. */
public enum PhantomKind {
    /** A trunk with two adjacent organs, labels 1 and 2, beside unlabelled structures as bright as they are. */
    ORGAN("Two adjacent organs (labels 1 and 2) in a trunk, beside unlabelled structures of the same brightness") {
        @Override
        void draw(PhantomScene scene, RandomGenerator random) {
            new PhantomOrgans(scene, random).draw();
        }
    },
    /** A head with scattered lesions, label 1; about every tenth case has none. */
    LESIONS("Scattered lesions of varied size (label 1) in a head; about every tenth case has none") {
        @Override
        void draw(PhantomScene scene, RandomGenerator random) {
            new PhantomLesions(scene, random).draw();
        }
    },
    /** Tissue with trees of branching, tapering vessels, label 1, among unlabelled nodules as bright as they are. */
    VESSELS("Trees of branching, tapering vessels (label 1) among unlabelled nodules of the same brightness") {
        @Override
        void draw(PhantomScene scene, RandomGenerator random) {
            new PhantomVessels(scene, random).draw();
        }
    };

    private final String description;

    PhantomKind(String description) {
        this.description = description;
    }

    /** One sentence for users. */
    public String description() {
        return description;
    }

    abstract void draw(PhantomScene scene, RandomGenerator random);
}
