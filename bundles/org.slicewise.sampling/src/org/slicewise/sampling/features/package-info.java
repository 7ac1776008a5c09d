// SPDX-License-Identifier: Apache-2.0
/** What slices look like, as vectors: what samplers that look at images choose by. No mask is ever read for them. */
package org.slicewise.sampling.features;
