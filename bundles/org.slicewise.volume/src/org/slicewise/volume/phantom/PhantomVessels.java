// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.phantom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * Draws trees of vessels that enter from below and from behind. At a fork the cubes of the radii add up (Murray 1926),
 * on the way a vessel tapers and bends. Nodules are as bright as vessels, wider than most, and not labelled.
 */
final class PhantomVessels {

    private static final double DARK_TISSUE = 0.30;
    private static final double BRIGHT_TISSUE = 0.38;
    private static final double VESSEL = 0.66;
    private static final int NODULES = 6;
    private static final int PIECES_AT_MOST = 400;
    private static final double STEP = 0.12;
    private static final double TAPER = 0.965;
    private static final double FORK = 0.22;

    private final PhantomScene scene;
    private final RandomGenerator random;
    private final PhantomPoint half;
    private final double unit;

    PhantomVessels(PhantomScene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
        this.half = scene.half();
        this.unit = half.smallest();
    }

    void draw() {
        PhantomBlob everything = new PhantomBlob(new PhantomPoint(0, 0, 0), half.times(4), 0, 0, random);
        scene.paint(everything, new PhantomField(5, random), DARK_TISSUE, BRIGHT_TISSUE);
        for (int i = 0; i < NODULES; i++) {
            nodule();
        }
        tree(new PhantomPoint(aside(), aside(), -1), new PhantomPoint(0, 0, 1));
        tree(new PhantomPoint(aside(), -1, aside()), new PhantomPoint(0, 1, 0));
        tree(new PhantomPoint(-1, aside(), aside()), new PhantomPoint(1, 0, 0));
    }

    private double aside() {
        return random.nextDouble() - 0.5;
    }

    private void nodule() {
        PhantomPoint middle = new PhantomPoint(2 * aside(), 2 * aside(), 2 * aside())
                .times(0.85)
                .scaled(half);
        double radius = unit * (0.12 + 0.1 * random.nextDouble());
        PhantomPoint radii = new PhantomPoint(radius, radius, radius);
        scene.paint(new PhantomBlob(middle, radii, 0.5, 0.3, random), VESSEL, 0);
    }

    private void tree(PhantomPoint root, PhantomPoint direction) {
        Deque<Tip> tips = new ArrayDeque<>();
        tips.add(new Tip(root.scaled(half), direction, unit * (0.10 + 0.04 * random.nextDouble())));
        for (int piece = 0; piece < PIECES_AT_MOST && !tips.isEmpty(); piece++) {
            Tip grown = grown(tips.poll());
            if (grown.radius() < 0.5 * scene.voxel() || isOutside(grown.place())) {
                continue;
            }
            if (random.nextDouble() < FORK) {
                fork(grown, tips);
            } else {
                tips.add(grown);
            }
        }
    }

    private Tip grown(Tip tip) {
        PhantomPoint direction =
                tip.direction().plus(PhantomPoint.direction(random).times(0.3)).unit();
        PhantomPoint place = tip.place().plus(direction.times(unit * STEP));
        double radius = tip.radius() * TAPER;
        scene.paint(new PhantomTube(tip.place(), place, tip.radius(), radius), VESSEL, 1);
        return new Tip(place, direction, radius);
    }

    private void fork(Tip tip, Deque<Tip> tips) {
        PhantomPoint aside =
                tip.direction().cross(PhantomPoint.direction(random)).unit();
        double share = 0.3 + 0.4 * random.nextDouble();
        tips.add(turned(tip, aside.times(1 - share), StrictMath.cbrt(share)));
        tips.add(turned(tip, aside.times(-share), StrictMath.cbrt(1 - share)));
    }

    private static Tip turned(Tip tip, PhantomPoint aside, double ofRadius) {
        return new Tip(tip.place(), tip.direction().plus(aside.times(1.4)).unit(), tip.radius() * ofRadius);
    }

    private boolean isOutside(PhantomPoint place) {
        return Math.abs(place.x()) > half.x() || Math.abs(place.y()) > half.y() || Math.abs(place.z()) > half.z();
    }

    /** The growing end of a vessel. */
    private record Tip(PhantomPoint place, PhantomPoint direction, double radius) {}
}
