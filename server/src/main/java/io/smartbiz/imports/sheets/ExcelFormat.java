package io.smartbiz.imports.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How Excel shows a number in a cell: {@code 0.00} rounds it, {@code 0000} fills it up with zeros, {@code dd.mm.yyyy} makes
 * a day of it.
 *
 * @param decimals how many it shows; null for as many as there are
 * @param digits how many it shows before the decimals, at least
 */
record ExcelFormat(Kind kind, @Nullable Integer decimals, int digits) {

    enum Kind {
        NUMBER,
        PERCENT,
        DATE
    }

    private static final ExcelFormat GENERAL = new ExcelFormat(Kind.NUMBER, null, 0);
    private static final int MOST_PLACES = 30;

    /** Excel keeps no more; further digits of a file come from its binary fractions. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    /** Reads the format of positive numbers. @param code such as {@code #,##0.00} */
    static ExcelFormat of(@Nullable String code) {
        if (code == null || code.equalsIgnoreCase("general") || code.equals("@")) {
            return GENERAL;
        }
        String plain = withoutTexts(code);
        if (plain.chars().anyMatch(letter -> "yYmMdDhHsS".indexOf(letter) >= 0)) {
            return new ExcelFormat(Kind.DATE, null, 0);
        }
        if (plain.indexOf('%') >= 0) {
            return new ExcelFormat(Kind.PERCENT, null, 0);
        }
        String places = plain.replace(" ", "").replaceAll("(?<=[#0?]),(?=[#0?])", "");
        if (places.length() > MOST_PLACES || !places.matches("[#?]*0*(\\.[#?0]*)?") || places.isEmpty()) {
            return GENERAL;
        }
        int point = places.indexOf('.');
        String whole = point < 0 ? places : places.substring(0, point);
        return new ExcelFormat(Kind.NUMBER, point < 0 ? 0 : places.length() - point - 1, (int)
                whole.chars().filter(place -> place == '0').count());
    }

    /** The first part of a format, without quoted texts, colours, currencies and gaps. */
    private static String withoutTexts(String code) {
        var plain = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char letter = code.charAt(i);
            switch (letter) {
                case '"' -> i = end(code, i, '"');
                case '[' -> {
                    int end = end(code, i, ']');
                    // Elapsed time is written in brackets, too: [h]:mm.
                    if (end == i + 2 || end == i + 3) {
                        plain.append(code, i + 1, end);
                    }
                    i = end;
                }
                case '\\', '_', '*' -> i++;
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static int end(String code, int start, char bracket) {
        int end = code.indexOf(bracket, start + 1);
        return end < 0 ? code.length() : end;
    }

    /** The number that Excel shows. */
    BigDecimal shown(BigDecimal stored) {
        BigDecimal exact = stored.round(EXCEL);
        return decimals == null || exact.scale() <= decimals ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A number as text, with the zeros that Excel shows before it. */
    String withZeros(String plain) {
        boolean isWhole = plain.chars().allMatch(Character::isDigit);
        return isWhole && plain.length() < digits ? "0".repeat(digits - plain.length()) + plain : plain;
    }
}
