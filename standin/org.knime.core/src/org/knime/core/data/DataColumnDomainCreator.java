// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes a {@link DataColumnDomain}. Null says that something is not known; a missing cell says so of a bound. */
public class DataColumnDomainCreator {

    private DataCell lowerBound;
    private DataCell upperBound;
    private Set<DataCell> values;

    /** Nothing is known. */
    public DataColumnDomainCreator() {}

    /** From the possible cells. */
    public DataColumnDomainCreator(DataCell... values) {
        this(values, null, null);
    }

    /** From the possible cells. */
    public DataColumnDomainCreator(Set<? extends DataCell> values) {
        setValues(values);
    }

    /** From the smallest and the largest cell. */
    public DataColumnDomainCreator(DataCell lower, DataCell upper) {
        setLowerBound(lower);
        setUpperBound(upper);
    }

    /** From the possible, the smallest and the largest cell. */
    public DataColumnDomainCreator(Set<? extends DataCell> values, DataCell lower, DataCell upper) {
        this(lower, upper);
        setValues(values);
    }

    /** From the possible, the smallest and the largest cell. */
    public DataColumnDomainCreator(DataCell[] values, DataCell lower, DataCell upper) {
        this(values == null ? null : new LinkedHashSet<>(Arrays.asList(values)), lower, upper);
    }

    /** From what another domain knows. */
    public DataColumnDomainCreator(DataColumnDomain domain) {
        this(domain.getValues(), domain.getLowerBound(), domain.getUpperBound());
    }

    /** Sets the possible cells. */
    public void setValues(Set<? extends DataCell> newValues) {
        values = newValues == null ? null : new LinkedHashSet<>(newValues);
    }

    /** Sets the smallest cell. */
    public void setLowerBound(DataCell lower) {
        lowerBound = present(lower);
    }

    /** Sets the largest cell. */
    public void setUpperBound(DataCell upper) {
        upperBound = present(upper);
    }

    private static DataCell present(DataCell bound) {
        return bound == null || bound.isMissing() ? null : bound;
    }

    /** The domain as it is now. */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(lowerBound, upperBound, values);
    }
}
