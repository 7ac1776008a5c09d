// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import org.knime.core.data.DataValue;

/** Marks values that are an image of whatever format. */
public interface ImageValue extends DataValue {}
