package io.smartbiz.imports.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells, without what their author does not see. */
public final class SheetText {

    /** How a workbook writes characters that XML does not have; {@code _x005F_} stands for an underscore before such a code. */
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /** Resolves the codes for characters in a text of a workbook. */
    static String decoded(String text) {
        return text.contains("_x")
                ? CODE.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    /** The text with {@code \n} for every line break, and without spaces and invisible marks around it. */
    static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        int end = lines.length();
        while (start < end && isInvisible(lines.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(lines.charAt(end - 1))) {
            end--;
        }
        return lines.substring(start, end);
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** How a column is called: A to Z, then AA. @param column from 0 */
    public static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
