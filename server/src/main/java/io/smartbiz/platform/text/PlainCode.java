package io.smartbiz.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A barcode, an e-mail address or another code without what scanners, tables and copied texts add to it: spaces around it, direction marks and
 * other invisible signs, digits of another script, wide letters.
 */
public final class PlainCode {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");

    private PlainCode() {}

    /** The code as it is stored and compared; empty if nothing of it shows. */
    public static String of(String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC);
        plain = HYPHENS.matcher(INVISIBLE.matcher(plain).replaceAll("")).replaceAll("-");
        var digits = new StringBuilder(plain.length());
        plain.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                digits.append(Character.digit(letter, 10));
            } else {
                digits.appendCodePoint(letter);
            }
        });
        return SPACES.matcher(digits).replaceAll(" ").strip();
    }

    /** As {@link #of}; null for none. */
    public static @Nullable String orNull(@Nullable String code) {
        return code == null ? null : of(code);
    }

    /** As {@link #of}; null for none, and for one of which nothing shows. */
    public static @Nullable String shownOrNull(@Nullable String code) {
        String plain = code == null ? "" : of(code);
        return plain.isEmpty() ? null : plain;
    }
}
