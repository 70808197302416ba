package io.smartbiz.sales;

import org.jspecify.annotations.Nullable;

/** The customer, as printed on the receipt; null for what is not known. */
record Customer(@Nullable String name, @Nullable String phone) {

    private static final Customer NOBODY = new Customer(null, null);

    static Customer of(RecordSale.@Nullable Customer told) {
        return told == null ? NOBODY : new Customer(told.name(), told.phone());
    }
}
