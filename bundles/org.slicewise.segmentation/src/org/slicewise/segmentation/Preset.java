// SPDX-License-Identifier: Apache-2.0
package org.slicewise.segmentation;

import org.slicewise.volume.settings.Checked;

/**
 * A specification that is known by name.
 *
 * @param name the name
 * @param description what it is and where its figures come from, for users
 * @param spec all figures
 */
public record Preset(String name, String description, TrainingSpec spec) {

    public Preset {
        Checked.named("preset", name);
        Checked.named("description of " + name, description);
    }
}
