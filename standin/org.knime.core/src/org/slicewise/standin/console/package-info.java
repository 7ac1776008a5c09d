// SPDX-License-Identifier: Apache-2.0
/** What the batch application writes to its console. */
package org.slicewise.standin.console;
