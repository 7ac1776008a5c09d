// SPDX-License-Identifier: Apache-2.0
package org.slicewise.sampling.plan;

/** What became of one slice, by its storage index along the axial axis. */
public record ReturnedSlice(String caseId, int slice, SliceState state) {}
