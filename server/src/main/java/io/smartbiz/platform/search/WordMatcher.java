package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches whole words, as documents are indexed by {@link SearchText#terms}. */
record WordMatcher(Set<String> words) implements TextMatcher {

    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{M}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}\u200c\u0640.'’‘ʻʼ`´]*[\\p{L}\\p{M}\\p{Nd}])?");

    @Override
    public List<Span> match(String text) {
        var spans = new ArrayList<Span>();
        Span previous = null;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            var span = new Span(token.start(), token.end());
            if (!Collections.disjoint(SearchText.terms(token.group()), words)) {
                spans.add(span);
            } else if (previous != null && isJoinedHit(text, previous, span)) {
                spans.add(new Span(previous.start(), span.end()));
            }
            previous = span;
        }
        return spans;
    }

    /** Letters and digits that were typed together and stand apart in the text. */
    private boolean isJoinedHit(String text, Span one, Span other) {
        return words.contains(folded(text, one) + folded(text, other));
    }

    private static String folded(String text, Span span) {
        return SearchText.fold(text.substring(span.start(), span.end()));
    }
}
