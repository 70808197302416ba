package io.smartbiz.platform.text;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: with the digits of any script, and with spaces, apostrophes, points or commas between
 * thousands. {@code 1.250,50} and {@code ۱٬۲۵۰٫۵} can be read in one way, {@code 125.000} in two.
 *
 * @param withPoint what it is if a point stands before the decimals; null if it is no number then
 * @param withComma what it is if a comma does; null if it is no number then
 */
public record WrittenNumber(
        @Nullable BigDecimal withPoint, @Nullable BigDecimal withComma) {

    private static final int LONGEST = 60;
    private static final int GROUP = 3;
    private static final String SPACE = " ";

    /** Reads a text; both readings are null if it is no number. */
    public static WrittenNumber read(String text) {
        String plain = plain(text);
        return plain == null ? new WrittenNumber(null, null) : new WrittenNumber(read(plain, '.'), read(plain, ','));
    }

    /** Whether the text is a number at all. */
    public boolean isNumber() {
        return withPoint != null || withComma != null;
    }

    /** Whether the two readings are different numbers, so that the text alone does not tell. */
    public boolean isAmbiguous() {
        return withPoint != null && withComma != null && withPoint.compareTo(withComma) != 0;
    }

    /** The number; null if there is none, or if it is ambiguous. */
    public @Nullable BigDecimal certain() {
        return isAmbiguous() ? null : withPoint == null ? withComma : withPoint;
    }

    /** The number with this mark before its decimals; null if it is no number then. */
    public @Nullable BigDecimal with(DecimalMark mark) {
        return mark == DecimalMark.POINT ? withPoint : withComma;
    }

    /** The mark without which this would be no number; null if both or none will do. */
    public @Nullable DecimalMark needs() {
        if ((withPoint == null) == (withComma == null)) {
            return null;
        }
        return withPoint == null ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /** What an ambiguous number is if its mark separates thousands. */
    public BigDecimal withThousands() {
        BigDecimal point = Objects.requireNonNull(withPoint);
        BigDecimal comma = Objects.requireNonNull(withComma);
        return point.abs().compareTo(comma.abs()) > 0 ? point : comma;
    }

    /** What an ambiguous number is if its mark stands before the decimals. */
    public BigDecimal withDecimals() {
        return withThousands().equals(withPoint)
                ? Objects.requireNonNull(withComma)
                : Objects.requireNonNull(withPoint);
    }

    /** Latin digits and one character for each kind of mark; null if there is anything else. */
    private static @Nullable String plain(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var plain = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            if (Character.getType(letter) == Character.FORMAT) {
                continue;
            }
            String one = plain(letter);
            if (one == null) {
                return null;
            }
            plain.append(one);
        }
        return plain.toString().strip();
    }

    private static @Nullable String plain(int letter) {
        if (Character.isDigit(letter)) {
            return String.valueOf(Character.digit(letter, 10));
        }
        if (Character.isSpaceChar(letter) || Character.isWhitespace(letter)) {
            return SPACE;
        }
        return switch (letter) {
            case '-', '\u2212' -> "-";
            case '+' -> "+";
            case '.' -> ".";
            case ',', '\u060c' -> ",";
            // Marks that mean one thing only.
            case '\u066b' -> "d";
            case '\u066c' -> "t";
            case '\'', '`', '\u00b4', '\u2018', '\u2019', '\u02bb', '\u02bc', '\u2032' -> "'";
            default -> null;
        };
    }

    private static @Nullable BigDecimal read(String plain, char mark) {
        boolean isSigned = !plain.isEmpty() && (plain.charAt(0) == '-' || plain.charAt(0) == '+');
        String sign = isSigned && plain.charAt(0) == '-' ? "-" : "";
        String digits =
                (isSigned ? plain.substring(1) : plain).replace('d', mark).strip();
        int decimals = digits.indexOf(mark);
        String whole = decimals < 0 ? digits : digits.substring(0, decimals);
        String fraction = decimals < 0 ? "" : digits.substring(decimals + 1);
        String joined = joined(whole);
        if (joined == null || !isDigits(fraction) || joined.isEmpty() && fraction.isEmpty()) {
            return null;
        }
        return new BigDecimal(sign + (joined.isEmpty() ? "0" : joined) + (fraction.isEmpty() ? "" : "." + fraction));
    }

    /** The digits without the marks between thousands, which are all alike; null if they are in other places. */
    private static @Nullable String joined(String whole) {
        int first = 0;
        while (first < whole.length() && isDigit(whole.charAt(first))) {
            first++;
        }
        if (first == whole.length()) {
            return whole;
        }
        char separator = whole.charAt(first);
        if (first == 0 || first > GROUP || whole.charAt(0) == '0') {
            return null;
        }
        var joined = new StringBuilder(whole.substring(0, first));
        for (int at = first; at < whole.length(); at += GROUP + 1) {
            int end = at + GROUP + 1;
            if (whole.charAt(at) != separator || end > whole.length() || !isDigits(whole.substring(at + 1, end))) {
                return null;
            }
            joined.append(whole, at + 1, end);
        }
        return joined.toString();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(WrittenNumber::isDigit);
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
