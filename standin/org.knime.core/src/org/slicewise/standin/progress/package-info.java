// SPDX-License-Identifier: Apache-2.0
/** How far node executions are, in whole and in part. */
package org.slicewise.standin.progress;
