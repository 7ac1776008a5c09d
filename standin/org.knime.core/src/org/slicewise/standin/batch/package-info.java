// SPDX-License-Identifier: Apache-2.0
/** The batch application: its options, where workflows come from and go to, its exit codes. */
package org.slicewise.standin.batch;
