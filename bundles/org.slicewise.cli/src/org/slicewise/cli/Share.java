// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share that is written as a number or as a fraction, such as 0.125 or 1/8. */
final class Share implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0
                    ? Double.parseDouble(text)
                    : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'%s' is no share: write a number such as 0.125, or a fraction such as 1/8.".formatted(text));
        }
    }
}
