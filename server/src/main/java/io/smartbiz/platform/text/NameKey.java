package io.smartbiz.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells names apart by what they show. Upper and lower case, kinds of spaces, apostrophes and hyphens, invisible signs, the
 * scripts of digits, the Arabic and Persian forms of a letter, and letters of two alphabets that look alike both as capitals
 * and small, make no other name. Every other letter and every sign does: {@code Lux} and {@code Lux+} are two names, which a
 * search would take for one.
 *
 * <p>Every unique name is unique by its key, which the function {@code core.name_key} of the database makes in the same way.
 */
public final class NameKey {

    private static final String SPACE = "\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000";
    private static final String UNSEEN =
            "\u0000-\b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u0640\u115f\u1160"
                    + "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
                    + "\ufff0-\ufffb\\x{e0000}-\\x{e0fff}";

    private static final Pattern SPACES = Pattern.compile("[" + SPACE + "]+");
    private static final Pattern INVISIBLE = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern VISIBLE = Pattern.compile("[^" + UNSEEN + SPACE + "]");
    private static final Pattern APOSTROPHES = Pattern.compile("[`´ʹʻʼʽʾʿˈ‘’‛′ꞌ]");
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‟″]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");

    /** Small, circled and combined signs, such as ², ① and ½: decomposed, they would be the same as 2, 1 and 1⁄2. */
    private static final Pattern DECORATED = Pattern.compile("[ªº²³¹¼-¾ʰ-ʸˠ-ˤჼ\u1d2c-\u1d78\u1d9b-\u1dbf\u2070-\u209f"
            + "\u2100-\u2125\u2127-\u2129\u212c-\u218f\u2460-\u24ff\u2c7c\u2c7d\u2d6f\u3192-\u319f\u3200-\u33ff\ua69c\ua69d"
            + "\ua770\ua7f2-\ua7f9\uab5c-\uab69]");

    private static final String MARKED = "\ue000$0";

    /** Arabic letters that keyboards write for Persian ones, and letters that look like Latin ones in either case. */
    private static final Map<Integer, Integer> SAME = pairs("يیىیكکڪکةهەهہهھه" + "аaеeоoрpсcхxіiјjѕsԛqԝwәəοo" + "ςσ");

    private NameKey() {}

    private static Map<Integer, Integer> pairs(String letters) {
        return Pattern.compile("..")
                .matcher(letters)
                .results()
                .map(pair -> pair.group())
                .collect(Collectors.toUnmodifiableMap(pair -> (int) pair.charAt(0), pair -> (int) pair.charAt(1)));
    }

    /** What equal names have in common; empty if the name shows nothing. */
    public static String of(String name) {
        String key = APOSTROPHES.matcher(name.replace('\u200c', ' ')).replaceAll("'");
        key = QUOTATION_MARKS.matcher(key).replaceAll("\"");
        key = DECORATED.matcher(key).replaceAll(MARKED);
        key = Normalizer.normalize(key, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        key = INVISIBLE.matcher(key).replaceAll("");
        key = HYPHENS.matcher(key).replaceAll("-");
        var same = new StringBuilder(key.length());
        key.codePoints().forEach(letter -> append(same, letter));
        return SPACES.matcher(same).replaceAll(" ").strip();
    }

    private static void append(StringBuilder key, int letter) {
        if (Character.isDigit(letter)) {
            key.append(Character.digit(letter, 10));
        } else {
            key.appendCodePoint(SAME.getOrDefault(letter, letter));
        }
    }

    /** Whether two names show the same. */
    public static boolean isSame(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Whether a text shows nothing, so that its key is empty. */
    public static boolean isUnseen(CharSequence text) {
        return !VISIBLE.matcher(text).find();
    }
}
