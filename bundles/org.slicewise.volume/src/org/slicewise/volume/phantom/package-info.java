// SPDX-License-Identifier: Apache-2.0
/** Scans with known masks, drawn and scanned by rules alone: to try a plan, and the software, before there is data. */
package org.slicewise.volume.phantom;
