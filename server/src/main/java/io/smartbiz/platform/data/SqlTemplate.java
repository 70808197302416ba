package io.smartbiz.platform.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A parsed text of SQL.
 *
 * @param pieces the text between parameters; one more than there are places
 * @param names the parameters, each once, in the order of their first place
 * @param places for each place the position of its parameter in {@code names}
 * @param text the text with a question mark in each place
 */
record SqlTemplate(List<String> pieces, List<String> names, int[] places, String text) {

    private static final int FEW = 16;

    /** The joints of conditions, which every list needs. */
    private static final Map<Joint, SqlTemplate> JOINED = new ConcurrentHashMap<>();

    private record Joint(String separator, int count) {}

    static SqlTemplate parse(String sql) {
        var pieces = new ArrayList<String>();
        var names = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int from = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                at = endOfQuotedText(sql, at);
            } else if (c == ':' && at + 1 < sql.length() && sql.charAt(at + 1) == ':') {
                at += 2;
            } else if (c == ':' && at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at + 1))) {
                int end = at + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                String name = sql.substring(at + 1, end);
                if (!names.contains(name)) {
                    names.add(name);
                }
                pieces.add(sql.substring(from, at));
                places.add(names.indexOf(name));
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        pieces.add(sql.substring(from));
        return of(pieces, names, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int endOfQuotedText(String sql, int start) {
        int end = sql.indexOf('\'', start + 1);
        if (end < 0) {
            throw new IllegalArgumentException("A quoted text does not end: " + sql);
        }
        return end + 1;
    }

    /** A text without parameters. */
    static SqlTemplate constant(String text) {
        return new SqlTemplate(List.of(text), List.of(), new int[0], text);
    }

    /** So many pieces with {@code separator} between them. */
    static SqlTemplate joined(String separator, int count) {
        return count > FEW
                ? join(separator, count)
                : JOINED.computeIfAbsent(new Joint(separator, count), joint -> join(separator, count));
    }

    private static SqlTemplate join(String separator, int count) {
        var pieces = new ArrayList<>(Collections.nCopies(count - 1, separator));
        pieces.addFirst("");
        pieces.addLast("");
        return inOrder(
                pieces, IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }

    /** Each name has a place of its own; several may have the same name. */
    static SqlTemplate inOrder(List<String> pieces, List<String> names) {
        return of(pieces, names, IntStream.range(0, names.size()).toArray());
    }

    private static SqlTemplate of(List<String> pieces, List<String> names, int[] places) {
        return new SqlTemplate(List.copyOf(pieces), List.copyOf(names), places, String.join("?", pieces));
    }

    /** Writes the text; {@code place} writes what stands in a place, given the position of its parameter. */
    void write(StringBuilder text, IntConsumer place) {
        for (int i = 0; i < places.length; i++) {
            text.append(pieces.get(i));
            place.accept(places[i]);
        }
        text.append(pieces.getLast());
    }
}
