// SPDX-License-Identifier: Apache-2.0
package org.slicewise.volume.nrrd;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slicewise.nifti.stored.NumberType;

/** What NRRD calls the types of numbers; the first name of each is the one that is written. */
final class TypeNames {

    private static final Map<NumberType, List<String>> NAMES = new EnumMap<>(Map.of(
            NumberType.INT8, List.of("signed char", "int8", "int8_t"),
            NumberType.UINT8, List.of("unsigned char", "uchar", "uint8", "uint8_t"),
            NumberType.INT16, List.of("short", "short int", "signed short", "signed short int", "int16", "int16_t"),
            NumberType.UINT16, List.of("unsigned short", "ushort", "unsigned short int", "uint16", "uint16_t"),
            NumberType.INT32, List.of("int", "signed int", "int32", "int32_t"),
            NumberType.UINT32, List.of("unsigned int", "uint", "uint32", "uint32_t"),
            NumberType.INT64,
                    List.of(
                            "long long",
                            "longlong",
                            "long long int",
                            "signed long long",
                            "signed long long int",
                            "int64",
                            "int64_t"),
            NumberType.UINT64,
                    List.of("unsigned long long", "ulonglong", "unsigned long long int", "uint64", "uint64_t"),
            NumberType.FLOAT32, List.of("float"),
            NumberType.FLOAT64, List.of("double")));

    private TypeNames() {}

    /** The type with a name, in whatever capitals. */
    static Optional<NumberType> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(lower))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String of(NumberType type) {
        return NAMES.get(type).get(0);
    }
}
