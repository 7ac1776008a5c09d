// SPDX-License-Identifier: Apache-2.0
/** What users set: things chosen by name, numbers within bounds, specifications as flat text. */
package org.slicewise.volume.settings;
