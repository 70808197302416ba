package io.smartbiz.imports;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.errors.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several sizes in one text, as people write them: {@code 2x3; 3x4} or {@code 2,5x3,5, 3x4}. */
final class SizeList {

    /** A comma between two digits may also stand before decimals. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:[;/\u061b\\n]|[,\u060c](?!\\p{Nd})|(?<!\\p{Nd})[,\u060c])\\s*");

    private static final Pattern COMMA = Pattern.compile("[,\u060c]");

    /** Two decimal commas and the comma after the size. */
    private static final int MOST_PIECES_OF_SIZE = 3;

    private SizeList() {}

    /**
     * The sizes, each as it is written; what is no size is kept as it is.
     *
     * @throws Failure {@code VALIDATION_ERROR} on {@code field} if a comma could separate sizes as well as decimals
     */
    static List<String> split(String field, String text) {
        var sizes = new ArrayList<String>();
        for (String part : SEPARATOR.split(text)) {
            if (part.isEmpty() || Size.read(part) != null) {
                sizes.add(part);
            } else {
                sizes.addAll(atCommas(field, part));
            }
        }
        return sizes;
    }

    private static List<String> atCommas(String field, String text) {
        List<String> pieces = List.of(COMMA.split(text, -1));
        // How many ways there are to make sizes of the first pieces, and the length of the last size in one of them.
        var ways = new long[pieces.size() + 1];
        var last = new int[pieces.size() + 1];
        ways[0] = 1;
        for (int end = 1; end <= pieces.size(); end++) {
            for (int length = 1; length <= Math.min(MOST_PIECES_OF_SIZE, end); length++) {
                if (ways[end - length] > 0 && Size.read(String.join(",", pieces.subList(end - length, end))) != null) {
                    ways[end] = Math.min(2, ways[end] + ways[end - length]);
                    last[end] = length;
                }
            }
        }
        if (ways[pieces.size()] > 1) {
            throw Failure.invalid(field, "field.sizes_divided_by_semicolons");
        }
        return ways[pieces.size()] == 0 ? pieces : joined(pieces, last);
    }

    private static List<String> joined(List<String> pieces, int[] last) {
        var sizes = new ArrayList<String>();
        for (int end = pieces.size(); end > 0; end -= last[end]) {
            sizes.addFirst(String.join(",", pieces.subList(end - last[end], end)));
        }
        return sizes;
    }
}
