// SPDX-License-Identifier: Apache-2.0
/** Loads, executes and saves workflows: the engine. */
package org.slicewise.standin.workflow;
