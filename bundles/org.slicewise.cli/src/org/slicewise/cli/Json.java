// SPDX-License-Identifier: Apache-2.0
package org.slicewise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A JSON object whose keys keep their order and whose numbers are finite: what is undefined becomes {@code null}. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member; the value is a text, a finite number, a truth value, a list, an array, a map, or {@code null}. */
    Json with(String key, Object value) {
        members.put(key, value);
        return this;
    }

    /** Adds a number, or {@code null} when it is not finite. Named apart, as it would take whole numbers too. */
    Json withFinite(String key, double value) {
        return with(key, finite(value));
    }

    /** Adds a number, or {@code null} when there is none or it is not finite. */
    Json withFinite(String key, OptionalDouble value) {
        return with(key, value.isPresent() ? finite(value.getAsDouble()) : null);
    }

    /** Returns the number, or {@code null} when JSON has no word for it. */
    static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Returns this object's members in their order, to be a member of another object. */
    Map<String, Object> members() {
        return members;
    }

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value has no JSON form: " + members, e);
        }
    }
}
