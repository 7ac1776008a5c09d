// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.preprocess;

/**
 * A specification that has a name.
 *
 * @param name in lower case, such as {@code lits17}
 * @param description what it is for and what was chosen, in sentences for users
 */
public record PreprocessingPreset(String name, String description, PreprocessingSpec spec) {}
