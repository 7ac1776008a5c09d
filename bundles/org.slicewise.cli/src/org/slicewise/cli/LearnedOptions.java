// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.List;
import org.slicewise.interpolation.MaskInterpolator;
import org.slicewise.interpolation.MaskInterpolators;
import org.slicewise.interpolation.PropagationSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how the method "learned" propagates labels; the help tells all methods. */
final class LearnedOptions {

    private CommandSpec command;

    @Option(
            names = "--verify",
            description = "For the method learned: what is propagated must look more like the inside than like the "
                    + "surroundings of the slice before it.")
    private boolean verified;

    @Option(
            names = "--ignore-disagreement",
            description = "For the method learned: voxels for which both sides give different labels stay open (255).")
    private boolean disagreementIgnored;

    @Option(
            names = "--shape-weight",
            paramLabel = "W",
            defaultValue = "1",
            description =
                    "For the method learned: how much the shapes of drawn slices count beside what is propagated, "
                            + "from 0 to 100 (default: ${DEFAULT-VALUE}).")
    private double shapeWeight;

    /** Takes the specification of the command, and adds what each method is to its help. */
    @Spec(Spec.Target.MIXEE)
    void describeMethods(CommandSpec mixee) {
        command = mixee;
        HelpList.add(mixee, "Methods", MaskInterpolators.names(), name -> MaskInterpolators.named(name)
                .description());
    }

    /** Returns the interpolator of a name. */
    MaskInterpolator method(String option, String name) {
        PropagationSpec spec = Usage.value(
                command, "--shape-weight", () -> new PropagationSpec(shapeWeight, verified, disagreementIgnored));
        return Usage.value(command, option, () -> MaskInterpolators.named(name, spec));
    }

    /** Returns the interpolators of some names. */
    List<MaskInterpolator> methods(String option, List<String> names) {
        return names.stream().map(name -> method(option, name)).toList();
    }
}
