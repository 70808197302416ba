package io.smartbiz.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells names apart by what they show. Upper and lower case, spaces, invisible signs, the scripts of digits and the Arabic and
 * Persian forms of a letter make no other name; every other letter and every sign does: {@code Lux} and {@code Lux+} are two
 * names, which a search would take for one.
 */
public final class NameKey {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[`´ʹʻʼʽʾʿˈ‘’‛′]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");

    /** Letters that look alike within a word, and that keyboards write for one another. */
    private static final Map<Character, Character> SAME =
            Map.of('ي', 'ی', 'ى', 'ی', 'ك', 'ک', 'ة', 'ه', 'ە', 'ه', 'ہ', 'ه', 'ھ', 'ه');

    private NameKey() {}

    /** What equal names have in common; empty if the name shows nothing. */
    public static String of(String name) {
        String key = APOSTROPHES.matcher(name.replace('\u200c', ' ')).replaceAll("'");
        key = HYPHENS.matcher(key).replaceAll("-");
        key = Normalizer.normalize(key, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        key = INVISIBLE.matcher(key).replaceAll("");
        var same = new StringBuilder(key.length());
        key.codePoints().forEach(letter -> append(same, letter));
        return SPACES.matcher(same).replaceAll(" ").strip();
    }

    private static void append(StringBuilder key, int letter) {
        if (Character.isDigit(letter)) {
            key.append(Character.digit(letter, 10));
        } else if (Character.isBmpCodePoint(letter)) {
            key.append(SAME.getOrDefault((char) letter, (char) letter).charValue());
        } else {
            key.appendCodePoint(letter);
        }
    }
}
