package io.smartbiz.platform.search;

/** The kinds of things that the global search finds, in the order in which equally good hits are shown. */
public enum SearchType {
    PRODUCT,
    SALE,
    CUSTOMER,
    DEBT,
    TICKET,
    MEMBER,
    BRANCH
}
