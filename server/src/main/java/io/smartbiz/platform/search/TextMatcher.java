package io.smartbiz.platform.search;

import java.util.List;

/** A rule that decides which pieces of a text match a search. */
@FunctionalInterface
interface TextMatcher {

    /** The matching pieces of the text as it was written, in order. */
    List<Span> match(String text);
}
