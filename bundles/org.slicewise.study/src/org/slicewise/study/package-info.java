// SPDX-License-Identifier: Apache-2.0
/** What an annotation is worth: questions put to whole cohorts, whose answers are tables. */
package org.slicewise.study;
