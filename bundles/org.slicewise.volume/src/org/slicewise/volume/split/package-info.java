// SPDX-License-Identifier: Apache-2.0
/** Which cases of a cohort are for training, which for validation and which for test. */
package org.slicewise.volume.split;
