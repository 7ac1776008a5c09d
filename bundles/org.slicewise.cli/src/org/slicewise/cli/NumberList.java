// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Numbers with commas between them, or the word {@code none} for no numbers: what a preset has can be taken away so.
 *
 * @param values the numbers
 */
record NumberList(List<Double> values) {

    NumberList {
        values = List.copyOf(values);
    }

    /** Reads them. */
    static final class Converter implements ITypeConverter<NumberList> {

        @Override
        public NumberList convert(String text) {
            if (text.equals("none")) {
                return new NumberList(List.of());
            }
            List<Double> values = new ArrayList<>();
            for (String number : text.split(",", -1)) {
                try {
                    values.add(Double.valueOf(number.strip()));
                } catch (NumberFormatException e) {
                    throw new TypeConversionException(
                            "must be numbers with commas between them, or none, but is \"%s\"".formatted(text));
                }
            }
            return new NumberList(values);
        }
    }
}
